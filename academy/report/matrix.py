"""Learners × exercises: who is where, on one screen."""

from collections.abc import Iterator
from typing import Any

from academy.report.rows import Mark, Person, Rows
from academy.report.wording import Wording


def matrix(rows: Rows, wording: Wording) -> dict[str, Any]:
    """Learners come one by one: there may be thousands."""
    return {"exercises": rows.exercises, "learners": _learners(rows), "of": rows.of}


def _learners(rows: Rows) -> Iterator[tuple[Person, list[Mark | None], int]]:
    for person, marks in rows.marks():
        points = sum(mark.points or 0 for mark in marks.values())
        yield person, [marks.get(one.name) for one in rows.exercises], points
