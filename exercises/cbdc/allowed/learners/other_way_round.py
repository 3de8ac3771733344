"""is: unlisted"""

# Written with the list of mistakes at hand, and used to correct the checks: counted in no share.
# I thought: the age is one time less the other.
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
        raise ValueError("no amount")
    in_a_day = [p.amount for p in history if p.done and p.at - now < DAY]
    in_a_month = [p.amount for p in history if p.done and p.at - now < MONTH]
    if amount > tier.payment:
        return "payment"
    if len(in_a_day) + 1 > tier.count:
        return "count"
    if sum(in_a_day) + amount > tier.day:
        return "day"
    if sum(in_a_month) + amount > tier.month:
        return "month"
    return None


def burst(limit, midnight):
    return [(midnight - 1, limit), (midnight, limit)]
