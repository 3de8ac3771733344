"""Two mistakes in one file: both are edits of the solution, merged token by token where they do not touch."""

import difflib
import re

Edit = tuple[int, int, tuple[str, ...]]  # solution's tokens from, to; what stands there instead


def merged(solution: str, one: str, two: str) -> str | None:
    """The solution with the edits of both files; None where they touch."""
    base = _tokens(solution)
    first, second = (_edits(base, _tokens(other)) for other in (one, two))
    if any(a != b and a[0] <= b[1] and b[0] <= a[1] for a in first for b in second):
        return None
    for start, end, new in sorted({*first, *second}, reverse=True):
        base[start:end] = new
    return "".join(base)


def _tokens(source: str) -> list[str]:
    return re.findall(r"\w+|\n[ ]*|[ ]+|.", source)


def _edits(base: list[str], other: list[str]) -> list[Edit]:
    matcher = difflib.SequenceMatcher(None, base, other, autojunk=False)
    return [(i, j, tuple(other[k:m])) for tag, i, j, k, m in matcher.get_opcodes() if tag != "equal"]
