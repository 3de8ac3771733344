"""allowed decides as the tests of Norges Bank's sandbox expect, and as a rolling sum kept in another way."""

import csv
import random
from collections import deque
from pathlib import Path

import pytest

from academy.course.course import Course

HERE = Path(__file__).parent
SOLUTION = Course.find().exercise("allowed").solution()
Payment, Tier, allowed, burst = SOLUTION.Payment, SOLUTION.Tier, SOLUTION.allowed, SOLUTION.burst
DAY, MONTH, WEEK = 86_400_000, 30 * 86_400_000, 7 * 86_400_000
FREE = 10**12  # more than any sum here


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def steps(row: dict[str, str]) -> list[tuple[int, int, bool]]:
    """(second, amount, does the sandbox's test expect it to pass)."""
    parts = (one.split(":") for one in row["steps (seconds:amount:accepted)"].split())
    return [(int(at), int(amount), told == "yes") for at, amount, told in parts]


def by_the_calendar(limit: int, window: int, orders: list[tuple[int, int]]) -> list[bool]:
    """The sandbox's rule: a sum that begins anew with each numbered window since 1970."""
    spent: dict[int, int] = {}
    passed = []
    for at, amount in orders:
        passed.append(spent.get(at // window, 0) + amount <= limit)
        spent[at // window] = spent.get(at // window, 0) + amount * passed[-1]
    return passed


SUMS = [row for row in rows("norges_sandbox.csv") if row["policy"] == "sum"]


@pytest.mark.parametrize("row", SUMS, ids=lambda one: one["test"])
def test_a_window_of_the_sandbox(row: dict[str, str]) -> None:
    """A window of the sandbox, a day or a week, is stretched to the 24 hours of the exercise."""
    limit, window = int(row["limit"]), int(row["window_s"])
    history = []
    for second, amount, expected in steps(row):
        now = second * DAY // window
        passed = allowed(Tier(FREE, limit, FREE, 100), history, amount, now) is None
        assert passed == expected
        history.append(Payment(now, amount, passed))
    orders = [(second, amount) for second, amount, _ in steps(row)]
    assert by_the_calendar(limit, window, orders) == [expected for _, _, expected in steps(row)]


def test_one_anonymous_payment() -> None:
    """Its tests leave open what the code of the sandbox refuses: the limit itself. Here it may be reached."""
    (row,) = [row for row in rows("norges_sandbox.csv") if row["policy"] == "below"]
    tier = Tier(int(row["limit"]), FREE, FREE, 100)
    for _, amount, expected in steps(row):
        assert (allowed(tier, [], amount, 0) is None) == expected
    assert allowed(tier, [], int(row["limit"]), 0) is None


def test_the_burst_passes_the_sandbox() -> None:
    """Its weeks begin on a Thursday, 00:00 UTC, as 1970 did: 21 November 2024 was one."""
    limit, thursday = 1_000 * 10_000, 2_864 * WEEK
    plan = burst(limit, thursday)
    assert by_the_calendar(limit, WEEK, plan) == [True] * len(plan)
    assert by_the_calendar(limit, DAY, plan) == [True] * len(plan)
    assert sum(amount for _, amount in plan) == 2 * limit and plan[-1][0] - plan[0][0] <= 120_000
    rolling = [Payment(at, amount, True) for at, amount in plan[:-1]]
    assert allowed(Tier(FREE, limit, FREE, 100), rolling, plan[-1][1], plan[-1][0]) == "day"


class Window:
    """A sum that is kept as time goes on: what is old enough leaves before the next is asked."""

    def __init__(self, length: int) -> None:
        self.length, self.held, self.total = length, deque[tuple[int, int]](), 0

    def at(self, now: int) -> None:
        while self.held and self.held[0][0] + self.length <= now:
            self.total -= self.held.popleft()[1]

    def add(self, now: int, amount: int) -> None:
        self.held.append((now, amount))
        self.total += amount


@pytest.mark.parametrize("seed", range(40))
def test_a_sum_that_is_kept_as_time_goes_on(seed: int) -> None:
    chance = random.Random(seed)
    tier = Tier(90, 200, 900, 6)
    day, month, history, now, told = Window(DAY), Window(MONTH), [], 0, set()
    for _ in range(150):
        now += chance.choice((0, 1, DAY // 12, DAY // 4, DAY // 4, DAY - 1, DAY, 2 * DAY, MONTH // 3))
        amount = chance.randrange(1, 100)
        day.at(now)
        month.at(now)
        broken = None
        if month.total + amount > tier.month:
            broken = "month"
        if day.total + amount > tier.day:
            broken = "day"
        if len(day.held) >= tier.count:
            broken = "count"
        if amount > tier.payment:
            broken = "payment"
        assert allowed(tier, history, amount, now) == broken
        history.insert(chance.randrange(len(history) + 1), Payment(now, amount, broken is None))
        told.add(broken)
        if broken is None:
            day.add(now, amount)
            month.add(now, amount)
    assert {"payment", "day", None} <= told


def test_tiers_that_were_published() -> None:
    """The e-CNY wallet opened with a telephone number: of 2 000 yuan two pass in a day of 5 000."""
    tiers = [row for row in rows("wallet_tiers.csv") if row["one_payment"] and row["day"]]
    assert len(tiers) == 2
    for row in tiers:
        one, limit = int(row["one_payment"]), int(row["day"])
        history = [Payment(hour, one, True) for hour in range(limit // one)]
        tier = Tier(one, limit, FREE, 100)
        assert allowed(tier, history[:-1], one, DAY - 1) is None
        assert allowed(tier, history, one, DAY - 1) == "day"
        assert allowed(tier, [], one + 1, 0) == "payment"
