"""Learners who stopped early: what most of the class handed in last is missing."""

from dataclasses import dataclass
from typing import Any

from academy.report.ideas import handed_in
from academy.report.rows import Person, Rows
from academy.report.wording import Wording


@dataclass(frozen=True)
class Stopped:
    """A learner whose last answer is to `last`, empty if there is none; `missing`: what most others handed in after."""

    person: Person
    last: str
    missing: list[str]


def stopped(rows: Rows, wording: Wording) -> dict[str, Any] | None:
    """The longest gap first; None if nobody stopped early."""
    answered = handed_in(rows)
    active = len(set().union(*answered.values()))
    usual = [name for name, learners in answered.items() if 2 * len(learners) > active]
    found = []
    for person in rows.people():
        own = [name for name, learners in answered.items() if person.key in learners]
        last = list(answered).index(own[-1]) if own else -1
        if missing := [name for name in usual if list(answered).index(name) > last]:
            found.append(Stopped(person, own[-1] if own else "", missing))
    found.sort(key=lambda one: -len(one.missing))  # equal ones stay in the order of the class
    return {"learners": found, "of": rows.count("learners")} if found else None
