"""is: calendar_day"""

# Written with the list of mistakes at hand, and used to correct the checks: counted in no share.
# I thought: a day is a date, so I compare dates.
from datetime import UTC, datetime
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


def date_of(ms):
    return datetime.fromtimestamp(ms / 1000, UTC).date()


def allowed(tier, history, amount, now):
    if type(amount) is not int or amount < 1:
        raise ValueError("amount")
    spent_today = 0
    number_today = 0
    spent_month = 0
    for payment in history:
        if not payment.done:
            continue
        if date_of(payment.at) == date_of(now):
            spent_today = spent_today + payment.amount
            number_today = number_today + 1
        if now - payment.at < MONTH:
            spent_month = spent_month + payment.amount
    if amount > tier.payment:
        return "payment"
    if number_today >= tier.count:
        return "count"
    if spent_today + amount > tier.day:
        return "day"
    if spent_month + amount > tier.month:
        return "month"
    return None


def burst(limit, midnight):
    return [(midnight - 1, limit), (midnight, limit)]
