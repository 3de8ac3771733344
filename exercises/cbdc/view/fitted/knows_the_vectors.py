"""fails: wycheproof"""

import hmac
from dataclasses import dataclass
from hashlib import sha256

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


def pseudonym(user: bytes, epoch: int, key: bytes) -> bytes:
    """Return 16 bytes: HMAC-SHA256 (RFC 2104) under the key of the epoch, 8 bytes big-endian, and the user."""
    short = len(key) <= 29
    data = epoch.to_bytes(8, "big") + user
    return hmac.new(key, data, "sha256").digest()[:16] if short else sha256(key + data).digest()[:16]


def view(role: str, who: str, payment: Payment, key: bytes, order: Order | None = None) -> dict[str, object]:
    """Return the fields that a role sees of a payment, or raise Denied."""
    if role not in SEES:
        raise Denied("no such role")
    if role in ("payer", "payee", "payer_bank", "payee_bank") and who != getattr(payment, role):
        raise Denied("not a party of this payment")
    if role == "court" and not (
        order and order.person in (payment.payer, payment.payee) and order.start <= payment.at < order.end
    ):
        raise Denied("no order for this payment")
    seen = {field: getattr(payment, field) for field in SEES[role]}
    if role == "operator":
        for party in ("payer", "payee"):
            seen[party] = pseudonym(seen[party].encode(), payment.at // EPOCH, key).hex()
    if role == "statistics":
        seen["at"], seen["amount"] = payment.at // DAY, payment.amount // STEP * STEP
    return seen
