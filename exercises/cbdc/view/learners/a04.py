"""is: epoch_in_digits"""

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
    message = str(epoch).encode() + user
    return hmac.new(key, message, hashlib.sha256).digest()[:16]


def view(role, who, payment, key, order=None):
    fields = SEES.get(role)
    if fields is None:
        raise Denied(f"no role {role}")
    if role in {"payer", "payee", "payer_bank", "payee_bank"}:
        if getattr(payment, role) != who:
            raise Denied(who)
    if role == "court":
        if order is None:
            raise Denied("no order")
        if order.person != payment.payer and order.person != payment.payee:
            raise Denied("other person")
        if payment.at < order.start or payment.at >= order.end:
            raise Denied("other time")
    answer = {}
    for field in fields:
        answer[field] = getattr(payment, field)
    if role == "operator":
        epoch = payment.at // EPOCH
        answer["payer"] = pseudonym(payment.payer.encode("utf-8"), epoch, key).hex()
        answer["payee"] = pseudonym(payment.payee.encode("utf-8"), epoch, key).hex()
    if role == "statistics":
        answer["at"] //= DAY
        answer["amount"] = answer["amount"] // STEP * STEP
    return answer
