"""The mistakes the class holds: how many learners hold each, how it looks, its lesson, the page to teach again."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from academy.bridge.verdict import Verdict
from academy.errors import UnknownName
from academy.report.examples import Example, chosen
from academy.report.ideas import Held, Mistake, handed_in, mistakes, verdict_on
from academy.report.reteach import Page, lesson_page
from academy.report.rows import Rows
from academy.report.wording import Wording

LOOKED_AT = 12  # answers in which examples are looked for


@dataclass(frozen=True)
class Belief:
    """A mistake that `holders` of `answers` learners hold who handed in an answer to its exercise.

    `title`: the exercise's; `words`: the mistake in words.
    """

    mistake: Mistake
    holders: int
    answers: int
    title: str
    words: str
    lesson: str
    page: Page
    examples: list[Example]

    @property
    def percent(self) -> int:
        return round(100 * self.holders / self.answers)

    @property
    def id(self) -> str:
        """Where it stands on the page."""
        return f"{self.mistake.exercise}-{self.mistake.name}"


def held(rows: Rows, wording: Wording) -> dict[str, Any] | None:
    """Most holders first; None if nobody holds any. `few`: those of one learner alone, where many are shared."""
    found = mistakes(rows)
    answers = {exercise: len(learners) for exercise, learners in handed_in(rows).items()}
    alone: dict[Held, int] = {}
    for holders in found.values():
        for one in holders:
            alone[one] = alone.get(one, 0) + 1
    beliefs = []
    for mistake, holders in found.items():
        clearest = sorted(holders, key=lambda one: alone[one])[:LOOKED_AT]  # an answer with one mistake shows it best
        verdicts = (verdict_on(rows, one.answer) for one in clearest)
        beliefs.append(_belief(rows, mistake, len(holders), answers[mistake.exercise], verdicts, wording))
    beliefs.sort(key=lambda one: -one.holders)  # equal ones stay in the order of the course
    shared = [one for one in beliefs if one.holders > 1]
    few = [one for one in beliefs if one.holders == 1]
    return {"all": beliefs, "shared": shared, "few": few} if beliefs else None


def _belief(
    rows: Rows, mistake: Mistake, holders: int, answers: int, verdicts: Iterator[Verdict], wording: Wording
) -> Belief:
    exercise, lang = mistake.exercise, wording.lang
    task = wording.task(exercise)
    words = task.mistakes.get(mistake.name)
    fails: frozenset[str] | None = None
    with contextlib.suppress(UnknownName, KeyError):
        fails = wording.course.exercise(exercise).answer("wrong", mistake.name).fails
    module = next(one.module for one in rows.exercises if one.name == exercise)
    return Belief(
        mistake,
        holders,
        answers,
        task.title or exercise,
        task.title_of(mistake.name),
        words.lesson if words else "",
        lesson_page(wording.course.folder, module, exercise, lang),
        chosen(verdicts, fails or frozenset(), words.check if words else "", lang),
    )
