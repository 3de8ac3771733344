"""is: order_for_the_payer_only"""

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
    return hmac.new(key, epoch.to_bytes(8, "big") + user, "sha256").digest()[:16]


def view(role, who, payment, key, order=None):
    if role not in SEES:
        raise Denied("unknown")
    if role == "court":
        if not order or order.person != payment.payer or not order.start <= payment.at < order.end:
            raise Denied("no valid order")
    elif role not in ("operator", "statistics"):
        if getattr(payment, role) != who:
            raise Denied("stranger")

    def show(field):
        value = getattr(payment, field)
        if role == "operator" and field in ("payer", "payee"):
            return pseudonym(value.encode(), payment.at // EPOCH, key).hex()
        if role == "statistics" and field == "at":
            return value // DAY
        if role == "statistics" and field == "amount":
            return value // STEP * STEP
        return value

    return {field: show(field) for field in SEES[role]}
