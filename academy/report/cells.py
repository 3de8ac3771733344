"""Tells in which cell of a notebook a line stands: the module that is judged has a line `# cell 3` before each."""

import re
from dataclasses import replace
from typing import Any

from academy.bridge.verdict import CheckResult, Verdict
from academy.words.i18n import say

_CELL = re.compile(rb"# cell (\d+)")


class CellLine(int):
    """A line of the module that is judged, which is line `inside` of cell `cell`."""

    cell: int
    inside: int


def in_cells(verdict: Verdict, source: bytes) -> Verdict:
    """The verdict, its lines knowing their cells."""
    problem = verdict.problem
    if not any(one.line for one in verdict.checks) and not (problem and problem.line):
        return verdict
    rows = source.split(b"\n")
    checks = [replace(one, line=_placed(one.line, rows)) for one in verdict.checks]
    return replace(verdict, checks=checks, problem=problem and replace(problem, line=_placed(problem.line, rows)))


def _placed(line: int | None, rows: list[bytes]) -> int | None:
    for above in range(min(line or 0, len(rows)) - 1, -1, -1):
        if found := _CELL.fullmatch(rows[above].rstrip()):
            placed = CellLine(line or 0)
            placed.cell, placed.inside = int(found[1]), (line or 0) - above - 1
            return placed
    return line


def spoken_lines(verdict: Verdict, lang: str) -> Verdict:
    """The verdict with lines as a person finds them: `41 (cell 3, line 2)`."""
    problem = verdict.problem
    checks = [spoken_check(one, lang) for one in verdict.checks]
    return replace(verdict, checks=checks, problem=problem and replace(problem, line=_spoken(problem.line, lang)))


def spoken_check(check: CheckResult, lang: str) -> CheckResult:
    """A check with its line as a person finds it."""
    return replace(check, line=_spoken(check.line, lang))


def _spoken(line: Any, lang: str) -> Any:
    if not isinstance(line, CellLine):
        return line
    return say(lang, "report", "in_cell", line=int(line), cell=line.cell, inside=line.inside)
