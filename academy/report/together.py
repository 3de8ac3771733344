"""Mistakes that come together: pairs that more learners hold than chance would give."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from academy.report.ideas import Mistake, handed_in, mistakes
from academy.report.rows import Rows
from academy.report.wording import Wording

SURPRISING = 0.05  # how rarely chance alone may give as many holders of both
SHOWN = 12


@dataclass(frozen=True)
class Pair:
    """Two mistakes that `both` learners hold, of `learners` who handed in both exercises."""

    one: Mistake
    other: Mistake
    both: int
    of_one: int
    of_other: int
    learners: int

    @property
    def expected(self) -> float:
        """How many would hold both if the two had nothing to do with each other."""
        return self.of_one * self.of_other / self.learners

    @property
    def chance(self) -> float:
        """How likely at least as many are then."""
        return at_least(self.both, self.of_one, self.of_other, self.learners)

    @property
    def shown_by_chance(self) -> float:
        """How likely such a pair is shown although the two have nothing to do with each other."""
        counts = self.of_one, self.of_other, self.learners
        tails = (at_least(k, *counts) for k in range(2, min(counts[:2]) + 1))
        return next((tail for tail in tails if tail <= SURPRISING), 0.0)


def together(rows: Rows, wording: Wording) -> dict[str, Any] | None:
    """The pairs least likely to be chance, and how many of all pairs chance would show; None if there is none."""
    pairs = list(_pairs(rows))
    found = [one for one in pairs if one.both > 1 and one.chance <= SURPRISING]
    found.sort(key=lambda one: one.chance)  # equal ones stay in the order of the course
    by_chance = sum(one.shown_by_chance for one in pairs)
    return {"pairs": found[:SHOWN], "found": len(found), "by_chance": by_chance} if found else None


def _pairs(rows: Rows) -> Iterator[Pair]:
    """All pairs of mistakes that two learners or more could hold both of."""
    holders = {mistake: {one.learner for one in held} for mistake, held in mistakes(rows).items()}
    answered = handed_in(rows)
    for one, other in combinations([mistake for mistake, some in holders.items() if len(some) > 1], 2):
        everybody = answered[one.exercise] & answered[other.exercise]
        here, there = holders[one] & everybody, holders[other] & everybody
        if min(len(here), len(there)) > 1:
            yield Pair(one, other, len(here & there), len(here), len(there), len(everybody))


def at_least(both: int, one: int, other: int, learners: int) -> float:
    """How likely `both` or more hold two mistakes that have nothing to do with each other (hypergeometric)."""
    ways = math.comb(learners, other)
    some = range(both, min(one, other) + 1)
    return sum(math.comb(one, k) * math.comb(learners - one, other - k) / ways for k in some)
