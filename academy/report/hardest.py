"""The checks that most learners fail."""

from dataclasses import dataclass
from typing import Any

from academy.report.rows import Rows
from academy.report.wording import Wording

SHOWN = 12


@dataclass(frozen=True)
class Hard:
    """A check that `missed` of `answers` answers do not pass."""

    exercise: str
    check: str
    sentence: str
    missed: int
    answers: int

    @property
    def percent(self) -> int:
        return round(100 * self.missed / self.answers)


def hardest(rows: Rows, wording: Wording) -> dict[str, Any] | None:
    """The checks with the largest share of answers that do not pass; None if everything passes."""
    checks = [
        Hard(exercise, check, wording.sentence(exercise, check), fail + error, passed + fail + error)
        for exercise, check, passed, fail, error in rows.checks()
        if fail + error
    ]
    checks.sort(key=lambda one: -one.missed / one.answers)  # equal ones stay in the order of the course
    return {"checks": checks[:SHOWN]} if checks else None
