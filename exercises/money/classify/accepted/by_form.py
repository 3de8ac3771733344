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


def owed_by(card):
    return card.issuer if card.promise in ("som", "dollars", "roubles", "calls") else "nobody"


def kind(card):
    if card.promise in ("nothing", "calls"):
        return {"nothing": "bare asset", "calls": "voucher"}[card.promise]
    central = card.issuer == "central bank"
    if card.form == "paper" and central:
        return "cash"
    if card.form == "token" and not central:
        return "stablecoin"
    if central:
        return "cbdc" if card.holders == "everybody" else "reserves"
    return "e-money" if card.issuer != "bank" else "deposit"


def stopped_by(card):
    answer = card.lock or "nobody"
    if card.form == "record":
        answer = "issuer"
    return answer.replace("issuer", card.issuer)


def classify(card):
    return Claim(kind(card), owed_by(card), "force" in card.tender, stopped_by(card))
