"""is: forgets_this_payment"""

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


def allowed(tier, history, amount, now):
    if type(amount) is not int or amount <= 0:
        raise ValueError("not an amount")
    d = sum(p.amount for p in history if p.done and now - p.at < DAY)
    m = sum(p.amount for p in history if p.done and now - p.at < MONTH)
    c = sum(1 for p in history if p.done and now - p.at < DAY)
    if amount > tier.payment:
        return "payment"
    if c >= tier.count:
        return "count"
    if d > tier.day:
        return "day"
    if m > tier.month:
        return "month"
    return None


def burst(limit, midnight):
    first = (midnight - 1, limit)
    second = (midnight, limit)
    return [first, second]
