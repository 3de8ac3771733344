"""is: new_name_every_day"""

import hmac
from hashlib import sha256
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
    mac = hmac.new(key, digestmod=sha256)
    mac.update(epoch.to_bytes(8, "big"))
    mac.update(user)
    return mac.digest()[:16]


def view(role, who, payment, key, order=None):
    if role not in SEES:
        raise Denied("role")
    p = payment
    if role == "operator":
        day = p.at // DAY
        return {
            "ref": p.ref,
            "at": p.at,
            "amount": p.amount,
            "payer": pseudonym(p.payer.encode(), day, key).hex(),
            "payee": pseudonym(p.payee.encode(), day, key).hex(),
            "payer_bank": p.payer_bank,
            "payee_bank": p.payee_bank,
        }
    if role == "statistics":
        return {"at": p.at // DAY, "amount": p.amount // STEP * STEP, "purpose": p.purpose}
    if role == "court":
        if order is None or order.person not in (p.payer, p.payee) or not order.start <= p.at < order.end:
            raise Denied("order")
    elif getattr(p, role) != who:
        raise Denied("stranger")
    return {name: getattr(p, name) for name in SEES[role]}
