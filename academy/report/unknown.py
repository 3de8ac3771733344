"""Wrong ideas that the course does not know yet: answers that are wrong in the same way and have no name for it."""

import hashlib
from dataclasses import dataclass
from typing import Any

from academy.report.examples import Example, of_difference
from academy.report.ideas import Held, mistakes, unnamed, verdict_on
from academy.report.rows import Rows
from academy.report.wording import Wording


@dataclass(frozen=True)
class Shared:
    """A function that `holders` answer in the same wrong way."""

    function: str
    digest: str
    holders: list[Held]


@dataclass(frozen=True)
class Idea:
    """A wrong idea of an exercise without a name: where most hold it, and where some of the same learners do too."""

    exercise: str
    main: Shared
    also: list[Shared]

    @property
    def id(self) -> str:
        """Eight letters that stay as long as the checks and the course's answers do."""
        return hashlib.sha256(f"{self.exercise} {self.main.function} {self.main.digest}".encode()).hexdigest()[:8]

    @property
    def holders(self) -> list[Held]:
        return self.main.holders


@dataclass(frozen=True)
class Shown:
    """An idea with the questions that show it.

    `also`: how many of its holders answer other functions wrongly too; `named`: mistakes that half of them hold.
    """

    idea: Idea
    title: str
    also: dict[str, int]
    named: dict[str, int]
    examples: list[Example]


def unknown(rows: Rows, wording: Wording) -> dict[str, Any] | None:
    """Ideas that two learners or more share, the largest first; `single`: how many answers stand alone with theirs."""
    found = ideas(rows)
    shared = [one for one in found if len(one.holders) > 1]
    if not shared:
        return None
    single = len({one.holders[0] for one in found} - {held for one in shared for held in one.holders})
    return {"ideas": [_shown(rows, one, wording) for one in shared], "single": single}


def ideas(rows: Rows) -> list[Idea]:
    """All of them. One idea changes several functions: what only its holders answer wrongly belongs to it."""
    cells = [Shared(function, digest, held) for (_, function, digest), held in unnamed(rows).items()]
    places = [exercise for exercise, _, _ in unnamed(rows)]
    ranked = sorted(zip(places, cells, strict=True), key=lambda one: -len(one[1].holders))
    found: list[Idea] = []
    for exercise, cell in ranked:
        for idea in found:
            if idea.exercise == exercise and set(cell.holders) <= set(idea.holders):
                idea.also.append(cell)
                break
        else:
            found.append(Idea(exercise, cell, []))
    return found


def _shown(rows: Rows, idea: Idea, wording: Wording) -> Shown:
    evidence = verdict_on(rows, idea.holders[0].answer).evidence.get(idea.main.function, [])
    also: dict[str, set[Held]] = {}
    for cell in idea.also:
        also.setdefault(cell.function, set()).update(cell.holders)
    return Shown(
        idea,
        wording.task(idea.exercise).title or idea.exercise,
        {function: len(holders) for function, holders in also.items()},
        {name: count for name, count in _named(rows, idea).items() if 2 * count >= len(idea.holders)},
        [of_difference(one, wording.lang) for one in evidence],
    )


def _named(rows: Rows, idea: Idea) -> dict[str, int]:
    holders = set(idea.holders)
    known = {mistake.name: held for mistake, held in mistakes(rows).items() if mistake.exercise == idea.exercise}
    return {name: count for name, held in known.items() if (count := len(holders & set(held)))}
