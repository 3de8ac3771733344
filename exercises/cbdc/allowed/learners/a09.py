"""is: burst_on_one_day"""

# Written from task and starter alone, then used to correct the checks: counted in no share.

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
        raise ValueError("amount must be an int above 0")
    if amount > tier.payment:
        return "payment"
    day = [p.amount for p in history if p.done and now - p.at < DAY]
    if len(day) + 1 > tier.count:
        return "count"
    if sum(day, amount) > tier.day:
        return "day"
    if sum((p.amount for p in history if p.done and now - p.at < MONTH), amount) > tier.month:
        return "month"
    return None


def burst(limit, midnight):
    return [(midnight - 120_000, limit), (midnight - 1, limit)]
