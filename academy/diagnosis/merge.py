"""Two mistakes in one file: both are edits of the solution, merged token by token where they do not touch."""

import difflib
import re

Edit = tuple[int, int, tuple[str, ...]]  # solution's tokens from, to; what stands there instead


def edits(solution: str, other: str) -> list[Edit]:
    """What makes the other file of the solution."""
    base, new = _tokens(solution), _tokens(other)
    matcher = difflib.SequenceMatcher(None, base, new, autojunk=False)
    return [(i, j, tuple(new[k:m])) for tag, i, j, k, m in matcher.get_opcodes() if tag != "equal"]


def merged(solution: str, first: list[Edit], second: list[Edit]) -> str | None:
    """The solution with both files' edits; None where they touch."""
    if any(a != b and a[0] <= b[1] and b[0] <= a[1] for a in first for b in second):
        return None
    base = _tokens(solution)
    for start, end, new in sorted({*first, *second}, reverse=True):
        base[start:end] = new
    return "".join(base)


def _tokens(source: str) -> list[str]:
    return re.findall(r"\w+|\n[ ]*|[ ]+|.", source)
