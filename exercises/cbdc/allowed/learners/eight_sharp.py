"""is: day_too_long month_too_long (one function)"""

# Written with the list of mistakes at hand, and used to correct the checks: counted in no share.
# I thought: 24 hours ago is within 24 hours.
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
    if type(amount) is not int:
        raise ValueError("int")
    if amount <= 0:
        raise ValueError("above 0")
    day_from, month_from = now - DAY, now - MONTH
    day = month = number = 0
    for p in history:
        if p.done and day_from <= p.at:
            day += p.amount
            number += 1
        if p.done and month_from <= p.at:
            month += p.amount
    if amount > tier.payment:
        return "payment"
    elif number >= tier.count:
        return "count"
    elif day + amount > tier.day:
        return "day"
    elif month + amount > tier.month:
        return "month"


def burst(limit, midnight):
    return [(midnight - 1, limit), (midnight, limit)]
