"""is: unlisted"""

from dataclasses import dataclass

DAY = 86_400_000
"""24 hours in ms."""
MONTH = 30 * DAY
"""30 days in ms."""


@dataclass(frozen=True)
class Tier:
    """The limits of a wallet: amounts in tyiyn, `count` is a number of payments."""

    payment: int  # the most in one payment
    day: int  # the most within 24 hours
    month: int  # the most within 30 days
    count: int  # the most payments within 24 hours


@dataclass(frozen=True)
class Payment:
    """One order to pay."""

    at: int  # ms since 1970
    amount: int  # tyiyn
    done: bool  # False: it was declined, and nothing moved


class Window:
    def __init__(self, history, now, span):
        self.amounts = [p.amount for p in history if p.done and now - p.at < span]

    def total(self):
        return sum(self.amounts)

    def number(self):
        return len(self.amounts)


def allowed(tier, history, amount, now):
    if type(amount) is not int or amount <= 0:
        raise ValueError("amount must be a positive int")
    day, month = Window(history, now, DAY), Window(history, now, MONTH)
    if amount > tier.payment:
        return "payment"
    if day.number() + 1 > tier.count:
        return "count"
    if day.total() + amount > tier.day:
        return "day"
    if month.total() + amount > tier.month:
        return "month"
    return None


def burst(limit, midnight):
    half = limit // 2
    return [(midnight - 2000, half), (midnight - 1000, half), (midnight, half), (midnight + 1000, half)]
