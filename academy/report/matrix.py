"""Learners × exercises: who is where, on one screen."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from academy.report.rows import LEVELS, Mark, Person, Rows, level
from academy.report.wording import Wording


@dataclass(frozen=True)
class Whole:
    """The class in one exercise: how much of all checks pass; and by level, what share of the answers is there."""

    percent: int
    shares: list[tuple[str, int]]


def matrix(rows: Rows, wording: Wording) -> dict[str, Any]:
    """Learners come one by one: there may be thousands."""
    return {"exercises": rows.exercises, "learners": _learners(rows), "of": rows.of, "whole": _whole(rows)}


def _whole(rows: Rows) -> dict[str, Whole]:
    found: dict[str, Whole] = {}
    for one in rows.exercises:
        points = rows.points(one.name)
        answers = sum(points.values())
        by_level = {name: 0 for _, name in LEVELS}
        for passed, count in points.items():
            by_level[level(passed, one.of)] += count
        percent = round(100 * sum(passed * count for passed, count in points.items()) / (answers * one.of or 1))
        shares = [(name, round(100 * count / answers)) for name, count in by_level.items() if count]
        found[one.name] = Whole(percent, shares)
    return found


def _learners(rows: Rows) -> Iterator[tuple[Person, list[Mark | None], int]]:
    for person, marks in rows.marks():
        points = sum(mark.points or 0 for mark in marks.values())
        yield person, [marks.get(one.name) for one in rows.exercises], points
