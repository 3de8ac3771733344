"""fails: no_int"""

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


def allowed(tier: Tier, history: list[Payment], amount: int, now: int) -> str | None:
    """Return the first rule that `amount` would break: payment, count, day or month; None if it may pass."""
    if not isinstance(amount, int) or amount <= 0:
        raise ValueError("an amount is a whole number of tyiyn above 0")
    made = [one for one in history if one.done]
    day = [one.amount for one in made if now - one.at < DAY]
    month = [one.amount for one in made if now - one.at < MONTH]
    if amount > tier.payment:
        return "payment"
    if len(day) + 1 > tier.count:
        return "count"
    if sum(day) + amount > tier.day:
        return "day"
    if sum(month) + amount > tier.month:
        return "month"
    return None


def burst(limit: int, midnight: int) -> list[tuple[int, int]]:
    """Return two payments (ms, tyiyn) that a calendar day lets pass: twice the limit, as close as can be."""
    return [(midnight - 1, limit), (midnight, limit)]
