"""is: limit_itself_refused"""

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
        raise ValueError("amount")
    done = [p for p in history if p.done]
    day = [p.amount for p in done if now - p.at < DAY]
    month = [p.amount for p in done if now - p.at < MONTH]
    if amount >= tier.payment:
        return "payment"
    if len(day) >= tier.count:
        return "count"
    if sum(day) + amount >= tier.day:
        return "day"
    if sum(month) + amount >= tier.month:
        return "month"


def burst(limit, midnight):
    return [(midnight - 1, limit), (midnight, limit)]
