"""Mistakes that come together: pairs that more learners hold than chance would give."""

import math
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from academy.report.ideas import Mistake, handed_in, mistakes
from academy.report.rows import Rows
from academy.report.wording import Wording

SURPRISING = 0.05  # how rarely chance alone may give as many holders of both
SHOWN = 12
NOTHING = 1e-17  # a share that a sum of floats does not notice


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
        numbers = range(2, min(counts[:2]) + 1)
        first = bisect_left(numbers, True, key=lambda k: at_least(k, *counts) <= SURPRISING)
        return at_least(numbers[first], *counts) if first < len(numbers) else 0.0


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
    """How likely `both` or more hold two mistakes that have nothing to do with each other (hypergeometric).

    Summed from the most likely number outwards, as far as that changes anything: thousands of learners take no longer.
    """
    least, most = max(both, one + other - learners), min(one, other)
    if least > most:
        return 0.0

    def growth(k: int) -> float:
        """How much likelier k + 1 is than k."""
        return (one - k) * (other - k) / ((k + 1) * (learners - one - other + k + 1))

    start = min(max(least, one * other // learners), most)
    likely = math.exp(_log_ways(one, start) + _log_ways(learners - one, other - start) - _log_ways(learners, other))
    total, up, down = likely, likely, likely
    for k in range(start, most):
        up *= growth(k)
        total += up
        if up < total * NOTHING:
            break
    for k in range(start - 1, least - 1, -1):
        down /= growth(k)
        total += down
        if down < total * NOTHING:
            break
    return min(total, 1.0)


def _log_ways(many: int, some: int) -> float:
    """The logarithm of the ways to choose some of many."""
    return math.lgamma(many + 1) - math.lgamma(some + 1) - math.lgamma(many - some + 1)
