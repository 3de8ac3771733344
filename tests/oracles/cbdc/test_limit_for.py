"""The limit is the λ of the constrained equal awards rule: each gets the smaller of claim and λ, together all."""

import csv
import random
from fractions import Fraction
from math import floor, lcm
from pathlib import Path

from academy.course.course import Course

SOLUTION = Course.find().exercise("limit_for").solution()
could_leave, limit_for = SOLUTION.could_leave, SOLUTION.limit_for
M = 100_000_000  # a million som in tyiyn
PEOPLE = ((9_000, 5_000), (5_000, 20_000), (4_000, 60_000), (1_500, 150_000), (400, 450_000), (100, 2_100_000))


def problems(count: int) -> list[tuple[list[int], int]]:
    """Lists of deposits and a room, the same in every run."""
    chance = random.Random(2026)
    lists = ([chance.randrange(0, 50) for _ in range(chance.randrange(1, 9))] for _ in range(count))
    return [(claims, chance.randrange(0, sum(claims) + 1)) for claims in lists]


def equal_losses(claims: list[int], endowment: int) -> list[Fraction]:
    """The dual rule: everybody loses the same, and nobody more than the claim."""
    falling = sorted(claims, reverse=True)
    for count in range(len(falling), 0, -1):
        loss = Fraction(sum(falling[:count]) - endowment, count)
        if 0 <= loss <= falling[count - 1]:
            return [max(Fraction(0), claim - loss) for claim in claims]
    return [Fraction(0)] * len(claims)


def test_published_problems() -> None:
    with (Path(__file__).parent / "equal_awards.csv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    for row in rows:
        claims, award = [int(one) for one in row["claims"].split()], Fraction(row["award"])
        assert sum(min(Fraction(claim), award) for claim in claims) == int(row["endowment"])
        assert limit_for(claims, int(row["endowment"])) == floor(award)
        assert limit_for([claim * 60 for claim in claims], int(row["endowment"]) * 60) == award * 60
    assert len(rows) == 3


def test_dual_rule() -> None:
    """Who shares gains equally shares losses equally in the dual problem: d − CEL(D − E, d) = CEA(E, d)."""
    for claims, endowment in problems(500):
        finer = lcm(*range(1, 9))  # so that λ is a whole number
        limit = limit_for([claim * finer for claim in claims], endowment * finer)
        losses = equal_losses(claims, sum(claims) - endowment)
        assert [min(claim, Fraction(limit, finer)) for claim in claims] == [
            claim - loss for claim, loss in zip(claims, losses, strict=True)
        ]


def test_bisection() -> None:
    for claims, room in problems(500):
        low, high = 0, max(claims)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if could_leave(claims, middle) <= room else (low, middle - 1)
        assert limit_for(claims, room) == low


def test_the_town() -> None:
    """The figures of the lesson and of the mistakes: 20 000 people, 1 000 million som."""
    people = [som * 100 for count, som in PEOPLE for _ in range(count)]
    leaves = {som: could_leave(people, som * 100) / M for som in (5_000, 15_000, 20_000, 50_000, 60_000, 107_500)}
    assert leaves == {5_000: 100, 15_000: 210, 20_000: 265, 50_000: 445, 60_000: 505, 107_500: 600}
    assert len(people) == 20_000 and sum(people) == 1_000 * M
    assert limit_for(people, 300 * M) == 2_583_333 and limit_for(people, 1_000 * M) == 210_000_000
    assert round(could_leave(people, 2_583_333, 5) / M) == 643
    assert could_leave(people, 2_583_334) - 300 * M == 40 * 100
    assert sum(one > 2_583_333 for one in people) == 6_000
