"""A teacher's sheet that was filled in: who stands in it, who does not, and what was left as it stood."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from academy.report.rows import Mark, Person, Rows
from academy.report.sheet import Sheet


@dataclass
class FilledSheet:
    """`missing`: learners without a row; `twice`: several for one row; `kept`: whose cell holds a word."""

    sheet: Sheet
    missing: list[Person]
    twice: list[Person]
    kept: list[Person] = field(default_factory=list)


@dataclass
class RowMatches:
    """The rows to fill, each with its learner and their marks."""

    rows: list[tuple[Person, int, dict[str, Mark]]]
    missing: list[Person]
    twice: list[Person]


def rows_for(rows: Rows, row_of: Callable[[Person], int | None]) -> RowMatches:
    """Whose row is which; a row that several would get is nobody's. Learners without points are passed over."""
    asked = [(person, row_of(person), marks) for person, marks in rows.marks()]
    asked = [one for one in asked if any(mark.points is not None for mark in one[2].values())]
    count = Counter(row for _, row, _ in asked)
    return RowMatches(
        [(person, row, marks) for person, row, marks in asked if row is not None and count[row] == 1],
        [person for person, row, _ in asked if row is None],
        [person for person, row, _ in asked if row is not None and count[row] > 1],
    )
