from dataclasses import dataclass

DAY = 86_400_000
MONTH = 30 * DAY


@dataclass(frozen=True)
class Tier:
    payment: int
    day: int
    month: int
    count: int


@dataclass(frozen=True)
class Payment:
    at: int
    amount: int
    done: bool


def allowed(tier, history, amount, now):
    if type(amount) is not int or amount < 1:
        raise ValueError("not an amount")
    spent_day = spent_month = number = 0
    for one in sorted((p for p in history if p.done and p.at > now - MONTH), key=lambda p: -p.at):
        spent_month += one.amount
        if one.at > now - DAY:
            spent_day += one.amount
            number += 1
    rules = (
        ("payment", amount <= tier.payment),
        ("count", number < tier.count),
        ("day", spent_day <= tier.day - amount),
        ("month", spent_month <= tier.month - amount),
    )
    return next((name for name, kept in rules if not kept), None)


def burst(limit, midnight):
    return [(midnight - before, limit) for before in (1, 0)]
