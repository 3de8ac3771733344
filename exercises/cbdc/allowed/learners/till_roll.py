"""is: counts_declined"""

# Written with the list of mistakes at hand, and used to correct the checks: counted in no share.
# I thought: the history is what I have to add up.
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


def recent(history, now, span):
    return [payment for payment in history if payment.at > now - span]


def allowed(tier, history, amount, now):
    if type(amount) is not int or amount <= 0:
        raise ValueError
    today, this_month = recent(history, now, DAY), recent(history, now, MONTH)
    total_today = sum(payment.amount for payment in today) + amount
    total_month = sum(payment.amount for payment in this_month) + amount
    checks = {
        "payment": amount <= tier.payment,
        "count": len(today) < tier.count,
        "day": total_today <= tier.day,
        "month": total_month <= tier.month,
    }
    for rule, fine in checks.items():
        if not fine:
            return rule


def burst(limit, midnight):
    return [(midnight - 1, limit), (midnight, limit)]
