from dataclasses import dataclass


@dataclass
class Card:
    name: str
    issuer: str
    promise: str
    backing: str
    form: str
    holders: str
    tender: str
    lock: str


@dataclass
class Claim:
    kind: str
    owed_by: str
    legal_tender: bool
    stopped_by: str


ANY = None
TABLE = [
    # promise, issuer, form, holders
    (("nothing", ANY, ANY, ANY), "bare asset"),
    (("calls", ANY, ANY, ANY), "voucher"),
    ((ANY, "central bank", "paper", ANY), "cash"),
    ((ANY, "central bank", ANY, "banks"), "reserves"),
    ((ANY, "central bank", ANY, ANY), "cbdc"),
    ((ANY, ANY, "token", ANY), "stablecoin"),
    ((ANY, "bank", ANY, ANY), "deposit"),
    ((ANY, ANY, ANY, ANY), "e-money"),
]


def kind(card):
    fields = card.promise, card.issuer, card.form, card.holders
    fits = (word for pattern, word in TABLE if all(a in (ANY, b) for a, b in zip(pattern, fields, strict=True)))
    return next(fits)


def owed_by(card):
    return {"nothing": "nobody"}.get(card.promise, card.issuer)


def stopped_by(card):
    who = {"record": "issuer", "token": card.lock}.get(card.form, "nobody")
    return getattr(card, who, who)


def classify(card):
    answers = {"kind": kind(card), "owed_by": owed_by(card), "stopped_by": stopped_by(card)}
    return Claim(legal_tender=card.tender.startswith("in"), **answers)
