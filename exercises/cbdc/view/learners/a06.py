"""is: last_moment_included"""

import hmac
from dataclasses import dataclass

DAY = 86_400_000
"""24 hours in ms."""
EPOCH = 7 * DAY
"""So long a pseudonym lasts."""
STEP = 100_000
"""Statistics know amounts down to whole steps: 1 000 som, in tyiyn."""

SEES = {
    "payer": ("ref", "at", "amount", "payer", "payee", "purpose"),
    "payee": ("ref", "at", "amount", "payee", "purpose"),
    "payer_bank": ("ref", "at", "amount", "payer", "payee_bank"),
    "payee_bank": ("ref", "at", "amount", "payee", "payer_bank"),
    "operator": ("ref", "at", "amount", "payer", "payee", "payer_bank", "payee_bank"),
    "statistics": ("at", "amount", "purpose"),
    "court": ("ref", "at", "amount", "payer", "payee", "payer_bank", "payee_bank", "purpose"),
}
"""The fields that each role sees."""


class Denied(Exception):
    """This role may not see this payment."""


@dataclass(frozen=True)
class Payment:
    """A payment, whole."""

    ref: str
    at: int  # ms since 1970
    amount: int  # tyiyn
    payer: str
    payee: str
    payer_bank: str
    payee_bank: str
    purpose: str


@dataclass(frozen=True)
class Order:
    """A court's order about one person and the time from `start` on, before `end`."""

    person: str
    start: int
    end: int


def pseudonym(user, epoch, key):
    data = epoch.to_bytes(8, byteorder="big") + user
    return hmac.digest(key, data, "sha256")[:16]


def check(role, who, payment, order):
    if role not in SEES:
        raise Denied("role")
    if role in ("operator", "statistics"):
        return
    if role == "court":
        if order is None:
            raise Denied("order")
        if order.person not in [payment.payer, payment.payee]:
            raise Denied("person")
        if not (order.start <= payment.at <= order.end):
            raise Denied("time")
        return
    if who != getattr(payment, role):
        raise Denied("who")


def view(role, who, payment, key, order=None):
    check(role, who, payment, order)
    d = dict((f, getattr(payment, f)) for f in SEES[role])
    if role == "operator":
        d["payer"], d["payee"] = (
            pseudonym(name.encode(), payment.at // EPOCH, key).hex() for name in (payment.payer, payment.payee)
        )
    if role == "statistics":
        d.update(at=payment.at // DAY, amount=payment.amount // STEP * STEP)
    return d
