"""is: sixteen_digits"""

# Written with the list of mistakes at hand, and used to correct the checks: counted in no share.
# I thought: sixteen, so I take sixteen characters of it.
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
    return hmac.new(key, epoch.to_bytes(8, "big") + user, hashlib.sha256).hexdigest()[:16].encode()


def view(role, who, payment, key, order=None):
    if role not in SEES:
        raise Denied(role)
    if role in ("payer", "payee", "payer_bank", "payee_bank"):
        if getattr(payment, role) != who:
            raise Denied("not yours")
    if role == "court":
        if order is None:
            raise Denied("no order")
        if order.person != payment.payer and order.person != payment.payee:
            raise Denied("somebody else")
        if payment.at < order.start or payment.at >= order.end:
            raise Denied("outside")
    answer = {}
    for field in SEES[role]:
        answer[field] = getattr(payment, field)
    if role == "operator":
        epoch = payment.at // EPOCH
        answer["payer"] = pseudonym(payment.payer.encode("utf-8"), epoch, key).hex()
        answer["payee"] = pseudonym(payment.payee.encode("utf-8"), epoch, key).hex()
    if role == "statistics":
        answer["at"] = payment.at // DAY
        answer["amount"] = payment.amount - payment.amount % STEP
    return answer
