"""is: history_in_order"""

# Written with the list of mistakes at hand, and used to correct the checks: counted in no share.
# I thought: a history ends with what came last, so I can stop at the first old one.
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
    if amount > tier.payment:
        return "payment"
    number = day = month = 0
    for p in reversed(history):
        age = now - p.at
        if age >= MONTH:
            break
        if not p.done:
            continue
        month += p.amount
        if age < DAY:
            day += p.amount
            number += 1
    if number + 1 > tier.count:
        return "count"
    if day + amount > tier.day:
        return "day"
    return "month" if month + amount > tier.month else None


def burst(limit, midnight):
    return [(midnight - 1, limit), (midnight, limit)]
