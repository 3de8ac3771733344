"""is: history_in_order"""

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
        raise ValueError("amount")
    day, month, count = amount, amount, 1
    i = len(history) - 1
    while i >= 0:
        p = history[i]
        if now - p.at >= MONTH:
            break
        if p.done:
            month += p.amount
            if now - p.at < DAY:
                day += p.amount
                count += 1
        i -= 1
    if amount > tier.payment:
        return "payment"
    if count > tier.count:
        return "count"
    if day > tier.day:
        return "day"
    if month > tier.month:
        return "month"
    return None


def burst(limit, midnight):
    return [(midnight - 1, limit), (midnight, limit)]
