"""is: returns_instead_of_raising"""

# Written with the list of mistakes at hand, and used to correct the checks: counted in no share.
# I thought: who may see nothing sees nothing.
import hashlib
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
    return hmac.new(key, data, hashlib.sha256).digest()[:16]


def view(role, who, payment, key, order=None):
    if role not in SEES:
        return {}
    if role not in ("operator", "statistics", "court") and getattr(payment, role) != who:
        return {}
    if role == "court":
        if not order or order.person not in (payment.payer, payment.payee):
            return {}
        if not order.start <= payment.at < order.end:
            return {}
    seen = {field: getattr(payment, field) for field in SEES[role]}
    if role == "operator":
        for party in ("payer", "payee"):
            seen[party] = pseudonym(seen[party].encode(), payment.at // EPOCH, key).hex()
    elif role == "statistics":
        seen.update(at=payment.at // DAY, amount=payment.amount // STEP * STEP)
    return seen
