"""is: day_too_long month_too_long (one function)"""

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
    if isinstance(amount, bool) or not isinstance(amount, int) or amount < 1:
        raise ValueError("amount")

    def within(span):
        return [x.amount for x in history if x.done and x.at >= now - span]

    if amount > tier.payment:
        return "payment"
    if len(within(DAY)) >= tier.count:
        return "count"
    if sum(within(DAY)) + amount > tier.day:
        return "day"
    if sum(within(MONTH)) + amount > tier.month:
        return "month"
    return None


def burst(limit, midnight):
    return [(midnight - 1, limit), (midnight, limit)]
