from dataclasses import asdict, dataclass
from hashlib import sha256

DAY = 86_400_000
WEEK = 7 * DAY

FIELDS = {
    "payer": "ref at amount payer payee purpose",
    "payee": "ref at amount payee purpose",
    "payer_bank": "ref at amount payer payee_bank",
    "payee_bank": "ref at amount payee payer_bank",
    "operator": "ref at amount payer payee payer_bank payee_bank",
    "statistics": "at amount purpose",
    "court": "ref at amount payer payee payer_bank payee_bank purpose",
}


class Denied(Exception):
    pass


@dataclass(frozen=True)
class Payment:
    ref: str
    at: int
    amount: int
    payer: str
    payee: str
    payer_bank: str
    payee_bank: str
    purpose: str


@dataclass(frozen=True)
class Order:
    person: str
    start: int
    end: int


def pseudonym(user, epoch, key):
    """HMAC from two SHA-256, as RFC 2104 draws it."""
    block = sha256(key).digest() if len(key) > 64 else key
    block = block.ljust(64, b"\0")
    inner = sha256(bytes(one ^ 0x36 for one in block) + epoch.to_bytes(8, "big") + user).digest()
    return sha256(bytes(one ^ 0x5C for one in block) + inner).digest()[:16]


def view(role, who, payment, key, order=None):
    whole = asdict(payment)
    if role not in FIELDS:
        raise Denied
    if role[:5] in ("payer", "payee") and whole[role] != who:
        raise Denied
    if role == "court":
        if order is None or order.person not in (payment.payer, payment.payee):
            raise Denied
        if payment.at not in range(order.start, order.end):
            raise Denied
    if role == "operator":
        for one in ("payer", "payee"):
            whole[one] = pseudonym(whole[one].encode(), payment.at // WEEK, key).hex()
    if role == "statistics":
        whole["at"] //= DAY
        whole["amount"] -= whole["amount"] % 100_000
    return {name: whole[name] for name in FIELDS[role].split()}
