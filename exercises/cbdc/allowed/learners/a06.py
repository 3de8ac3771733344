"""is: month_first"""

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
        raise ValueError("amount must be positive int")
    n = 1
    day = month = amount
    for h in history:
        if h.done and now - h.at < MONTH:
            month += h.amount
        if h.done and now - h.at < DAY:
            day += h.amount
            n += 1
    rules = [("payment", amount, tier.payment), ("day", day, tier.day), ("month", month, tier.month), ("count", n, tier.count)]
    for name, value, limit in rules:
        if value > limit:
            return name
    return None


def burst(limit, midnight):
    return [(midnight - 1, limit), (midnight, limit)]
