"""is: sixteen_digits rounds_to_the_nearest"""

# Written from task and starter alone, then used to correct the checks: counted in no share.

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
    digits = hmac.new(key, epoch.to_bytes(8, "big") + user, "sha256").hexdigest()
    return bytes.fromhex(digits[:16])


def view(role, who, payment, key, order=None):
    if role not in SEES:
        raise Denied("role")
    if role in ("payer", "payee", "payer_bank", "payee_bank") and who != getattr(payment, role):
        raise Denied("who")
    if role == "court":
        if order is None or order.person not in (payment.payer, payment.payee):
            raise Denied("order")
        if not order.start <= payment.at < order.end:
            raise Denied("time")
    seen = {f: getattr(payment, f) for f in SEES[role]}
    if role == "operator":
        seen["payer"] = pseudonym(payment.payer.encode(), payment.at // EPOCH, key).hex()
        seen["payee"] = pseudonym(payment.payee.encode(), payment.at // EPOCH, key).hex()
    if role == "statistics":
        seen["at"] = payment.at // DAY
        seen["amount"] = (payment.amount + STEP // 2) // STEP * STEP
    return seen
