"""Takes out of a cell what only IPython understands; its lines keep their numbers."""

import re

MAGICS = 100  # lines that are replaced in one cell
PYTHON = ("python", "python3", "python2", "ipython", "ipython3", "py", "python 3", "cpython", "xpython")

_CELL_OF_PYTHON = re.compile(r"%%(?:time|capture|timeit|prun|python|python3|debug)\b")
_NAMES = re.compile(r"(?P<names>[\w, \t]{1,200}=)[ \t]*(?=[!%])")
_HELP = re.compile(r"\??[\w.]{1,200}\?{1,2}[ \t]*")
_SHELL = re.compile(
    r"(?:pip3?|conda|mamba|uv|apt|apt-get|npm|git|cd|ls|ll|pwd|mkdir|cat|clear)(?:[ \t]+[^ \t=(.\[:,].*)?"
)

_OUTSIDE = re.compile(r"""#.*|\"{3}|'{3}|"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?|[()\[\]{}]""")
_IN_QUOTES = {quote: re.compile(rf"\\.|{quote}") for quote in ('"""', "'''")}


def without_magics(text: str) -> str:
    """The cell as Python."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if lines[first].startswith("%%"):
        if not _CELL_OF_PYTHON.match(lines[first]):
            return ""
        lines[first] = f"# {lines[first]}"
    _replace(lines, [n for n, line in enumerate(lines) if _value(line) is not None])
    return "\n".join(lines)


def without_commands(text: str) -> str:
    """The cell without commands of a shell that IPython runs without a sign before them: `pip install numpy`."""
    lines = text.split("\n")
    _replace(lines, [n for n, line in enumerate(lines) if _SHELL.fullmatch(line.rstrip())])
    return "\n".join(lines)


def _replace(lines: list[str], magics: list[int]) -> None:
    """Put `pass`, or `None` for a value, in place of these lines, unless they stand inside something else."""
    if not magics:
        return
    taken = 0
    inside = _continued(lines, magics)
    for n in magics:
        if taken == MAGICS or n in inside:
            continue
        taken += 1
        indent, value = lines[n][: len(lines[n]) - len(lines[n].lstrip())], _value(lines[n])
        last = n
        while lines[last].endswith("\\") and last + 1 < len(lines):  # the shell's line goes on
            last += 1
        for row in range(n + 1, last + 1):
            lines[row] = f"# {lines[row].strip()}"
        lines[n] = f"{indent}{value or 'pass'}  # {lines[n].strip()}"


def _value(line: str) -> str | None:
    """What stands for a magic in Python; None if the line is none."""
    bare = line.lstrip(" \t")
    if bare[:1] in ("!", "%", "?"):
        return "pass"
    if found := _NAMES.match(bare):
        return f"{found['names']} None"
    return "pass" if _HELP.fullmatch(bare) else None


def _continued(lines: list[str], magics: list[int]) -> set[int]:
    """Which of these lines go on with an open bracket, a text in three quotes or a backslash."""
    wanted, found = set(magics), set()
    quote, depth, joined = "", 0, False
    for n, line in enumerate(lines):
        free = not quote and depth <= 0 and not joined
        if n in wanted and free:
            continue
        if n in wanted:
            found.add(n)
        quote, depth, comment = _read_line(line, quote, max(depth, 0))
        joined = line.endswith("\\") and not comment and not quote
    return found


def _read_line(line: str, quote: str, depth: int) -> tuple[str, int, bool]:
    """The open quotes and the number of open brackets at the end of a line, and whether it ends with a comment."""
    place = 0
    while True:
        found = _IN_QUOTES[quote].search(line, place) if quote else _OUTSIDE.search(line, place)
        if not found:
            return quote, depth, False
        place, what = found.end(), found[0]
        if quote:
            quote = "" if what == quote else quote
        elif what in ('"""', "'''"):
            quote = what
        elif what[0] == "#":
            return quote, depth, True
        elif what in "()[]{}":
            depth += 1 if what in "([{" else -1
