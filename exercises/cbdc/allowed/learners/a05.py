"""is: counts_declined"""

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
        raise ValueError
    recent = [h for h in history if now - h.at < DAY]
    if amount > tier.payment:
        return "payment"
    if len(recent) + 1 > tier.count:
        return "count"
    if sum(h.amount for h in recent if h.done) + amount > tier.day:
        return "day"
    if sum(h.amount for h in history if h.done and now - h.at < MONTH) + amount > tier.month:
        return "month"
    return None


def burst(limit, midnight):
    t = midnight - 1
    return [(t, limit), (t + 1, limit)]
