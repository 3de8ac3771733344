"""Reads an exception of a learner, whatever its class says of itself."""


def type_name(kind: type) -> str:
    """Its name, whatever its own class says."""
    return str(type.__dict__["__name__"].__get__(kind))


def said(error: BaseException) -> str:
    """Its text, in short; nothing if it has none to give."""
    try:
        return str(error)[:200]
    except Exception:  # a hostile __str__
        return ""


def line_of(error: BaseException, filename: str) -> int | None:
    """The learner's innermost line in a traceback."""
    line, trace = None, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == filename:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
