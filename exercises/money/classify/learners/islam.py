"""is: fills_the_gap"""
# I thought: if nobody writes who can stop a token, then certainly the one who made it.
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
    return "nobody" if card.promise == "nothing" else card.issuer


def kind(card):
    if card.promise == "nothing":
        return "bare asset"
    if card.promise == "calls":
        return "voucher"
    if card.issuer == "central bank":
        if card.form == "paper":
            return "cash"
        return "cbdc" if card.holders == "everybody" else "reserves"
    if card.form == "token":
        return "stablecoin"
    return "deposit" if card.issuer == "bank" else "e-money"


def stopped_by(card):
    if card.form in ("paper", "metal") or card.lock == "nobody":
        return "nobody"
    return card.issuer


def classify(card):
    return Claim(kind(card), owed_by(card), card.tender == "in force", stopped_by(card))
