"""Reads a submission before any check is asked: a file that cannot be judged gets one clear reason."""

import ast
import inspect
import re
import sys
import types
from collections.abc import Callable

from academy.bridge.host import Host
from academy.bridge.proxy import public_in
from academy.bridge.verdict import Problem

SIZE = 1_000_000  # bytes
OLDEST = (3, 11)  # the grammar of the oldest Python that grades
# What a Python of that age cannot parse: type statements, type parameters, template strings, bare `except A, B`.
_NEWER = re.compile(r"""(type \w+(\[.*\])? = |(async )?(def|class) \w+\[|.*\bt["']|except \w+, )""")


def read_source(raw: bytes) -> str | Problem:
    """The text of a submission: UTF-8, with or without a byte order mark, any line ends."""
    if len(raw) > SIZE:
        return Problem("too_big", details={"size": f"{len(raw) // 1000}", "limit": f"{SIZE // 1000}"})
    if b"\0" in raw:
        return Problem("binary")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return Problem("encoding", line=line)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_code(text: str, name: str) -> types.CodeType | Problem:
    """The code of a submission, before it runs; or what is wrong: it is empty, or Python cannot read it."""
    if not text.strip():
        return Problem("empty")
    try:
        code = compile(text, f"{name}.py", "exec", dont_inherit=True)
    except SyntaxError as error:
        return _syntax(error, text)
    except (ValueError, RecursionError, MemoryError):
        return Problem("unreadable")
    if sys.version_info[:2] == OLDEST:
        return code
    try:
        _refuse_newer(ast.parse(text, feature_version=OLDEST), text)
    except SyntaxError as error:
        newer = _syntax(error, text)
        newer.kind = "newer_syntax"
        return newer
    return code


def _refuse_newer(tree: ast.Module, text: str) -> None:
    """Grammar that `feature_version` lets through: type statements and parameters (3.12), template strings (3.14)."""
    for node in ast.walk(tree):
        if type(node).__name__ in ("TypeAlias", "TemplateStr") or getattr(node, "type_params", None):
            line = getattr(node, "lineno", 1)
            code = text.splitlines()[line - 1]
            raise SyntaxError("newer", ("", line, getattr(node, "col_offset", 0) + 1, code))


def _syntax(error: SyntaxError, text: str) -> Problem:
    lines = text.splitlines()
    line = min(error.lineno or 1, len(lines) or 1)
    code = lines[line - 1] if lines else ""
    indent = len(code) - len(code.lstrip())
    column = max(0, (error.offset or 1) - 1 - indent)
    newer = _NEWER.match(code.lstrip()[:200]) and not isinstance(error, IndentationError)
    kind = (
        "newer_syntax"
        if newer
        else {"IndentationError": "indentation", "TabError": "tabs"}.get(type(error).__name__, "syntax")
    )
    return Problem(kind, line, column, code.strip()[:80], {"said": error.msg or ""})


def loading_problem(host: Host, solution: types.ModuleType) -> Problem | None:
    """What went wrong while the module was loaded, or what is missing in it."""
    if host.broken is not None:
        return _broken(host)
    for name, thing in public_in(solution).items():
        own = getattr(host.module, name, None)
        if own is None:
            return Problem("missing", details={"name": name, "near": _near(name, host.module)})
        if not callable(own):
            return Problem("not_callable", details={"name": name})
        look = _parameters if isinstance(thing, types.FunctionType) else _methods
        if problem := look(name, own, thing):
            return problem
    return None


def _broken(host: Host) -> Problem:
    from academy.bridge.host import line_of

    error = host.broken
    assert error is not None
    kinds = {"SystemExit": "exits", "InputAsked": "asks_input", "TooSlow": "loads_too_slowly"}
    kind = kinds.get(type(error).__name__, "loading")
    said = "" if kind != "loading" else str(error)[:200]
    return Problem(kind, line_of(error, host.filename), details={"raised": type(error).__name__, "said": said})


def _near(name: str, module: types.ModuleType) -> str:
    import difflib

    names = [one for one, thing in vars(module).items() if callable(thing) and not one.startswith("__")]
    return next(iter(difflib.get_close_matches(name, names, 1, 0.6)), "")


def _methods(name: str, own: object, thing: object) -> Problem | None:
    """The methods of a class that the learner writes; declared classes have none to look at."""
    if not isinstance(own, type):
        return Problem("not_a_class", details={"name": name})
    if getattr(thing, "__dataclass_fields__", None) or issubclass(thing, BaseException):  # type: ignore[arg-type]
        return None
    for method, wanted in vars(thing).items():
        if not isinstance(wanted, types.FunctionType) or (method.startswith("_") and method != "__init__"):
            continue
        given = getattr(own, method, None)
        if given is None:
            return Problem("missing_method", details={"name": f"{name}.{method}", "near": ""})
        if problem := _parameters(f"{name}.{method}", given, wanted):
            return problem
    return None


def _parameters(name: str, own: Callable[..., object], wanted: types.FunctionType) -> Problem | None:
    """Can it be called with as many arguments as the task says?"""
    expected = inspect.signature(wanted)
    try:
        inspect.signature(own).bind(*expected.parameters)
    except TypeError:
        line = getattr(getattr(own, "__code__", None), "co_firstlineno", None)
        names = ", ".join(expected.parameters)
        return Problem("parameters", line, details={"name": name, "parameters": names})
    except ValueError:
        return None
    return None
