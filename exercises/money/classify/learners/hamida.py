"""is: deposit_is_cash plan_is_law"""
# I thought: money at a bank is as good as cash; and a law that has been signed is a law.
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
    if card.promise == "nothing":
        return "nobody"
    return card.issuer


def kind(card):
    if card.promise == "nothing":
        return "bare asset"
    if card.promise not in ("som", "dollars", "roubles"):
        return "voucher"
    if card.form == "token" and card.issuer != "central bank":
        return "stablecoin"
    if card.issuer == "bank" or card.issuer == "central bank" and card.form == "paper":
        return "cash"
    if card.issuer == "central bank":
        return "reserves" if card.holders == "banks" else "cbdc"
    return "e-money"


def stopped_by(card):
    if card.form == "record":
        return card.issuer
    if card.form == "token":
        return card.issuer if card.lock == "issuer" else card.lock
    return "nobody"


def classify(card):
    return Claim(kind(card), owed_by(card), card.tender != "none", stopped_by(card))
