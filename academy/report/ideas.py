"""Who holds which idea: mistakes with a name, and wrong answers that are equal but have none. Of answers that count."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from academy.bridge.verdict import Verdict
from academy.errors import Trouble
from academy.report.rows import Rows


@dataclass(frozen=True, order=True)
class Mistake:
    """A mistake of an exercise, by name."""

    exercise: str
    name: str


@dataclass(frozen=True)
class Held:
    """A learner and their answer, by its number in the report."""

    learner: str
    answer: int


def mistakes(rows: Rows) -> dict[Mistake, list[Held]]:
    """Who holds each mistake, in the order of the course and of the class."""
    found: dict[Mistake, list[Held]] = {}
    for exercise, learner, answer, _, name in _each(rows, "$.mistakes"):
        found.setdefault(Mistake(exercise, name), []).append(Held(learner, answer))
    return found


def unnamed(rows: Rows) -> dict[tuple[str, str, str], list[Held]]:
    """By exercise, function and digest: whose wrong answers are equal there, though no mistake is certain."""
    found: dict[tuple[str, str, str], list[Held]] = {}
    for exercise, learner, answer, function, digest in _each(rows, "$.fingerprints"):
        found.setdefault((exercise, function, digest), []).append(Held(learner, answer))
    return found


def _each(rows: Rows, path: str) -> Iterator[tuple[Any, ...]]:
    yield from rows.base.execute(
        """SELECT c.exercise, c.learner, c.id, x.key, x.value
        FROM chosen c JOIN judged j ON j.id = c.id JOIN exercises e ON e.name = c.exercise
        JOIN learners l ON l.key = c.learner, json_each(j.facts, ?) x
        ORDER BY e.place, l.place, x.id""",
        (path,),
    )


def handed_in(rows: Rows) -> dict[str, set[str]]:
    """By exercise, in the order of the course: who handed in an answer."""
    found: dict[str, set[str]] = {one.name: set() for one in rows.exercises}
    for exercise, learner in rows.base.execute("SELECT exercise, learner FROM chosen"):
        if exercise in found:
            found[exercise].add(learner)
    return found


def verdict_on(rows: Rows, answer: int) -> Verdict:
    """The verdict on an answer that is judged."""
    (facts,) = rows.base.execute("SELECT facts FROM judged WHERE id = ?", (answer,)).fetchone()
    try:
        return Verdict.from_dict(json.loads(facts))
    except (ValueError, TypeError, KeyError) as error:
        raise Trouble("damaged", place=rows.store.file) from error
