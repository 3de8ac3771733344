"""is: fills_the_gap"""
# I thought: where nobody knows who has issued it, there is nobody one could ask.
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


MONEY = ["som", "dollars", "roubles"]


def known(word):
    return "nobody" if word == "unknown" else word


def owed_by(card):
    if card.promise == "nothing":
        return "nobody"
    return known(card.issuer)


def kind(card):
    if card.promise == "nothing":
        return "bare asset"
    elif card.promise not in MONEY:
        return "voucher"
    elif card.issuer == "central bank":
        return "cash" if card.form == "paper" else "reserves" if card.holders == "banks" else "cbdc"
    elif card.form == "token":
        return "stablecoin"
    elif card.issuer == "bank":
        return "deposit"
    else:
        return "e-money"


def stopped_by(card):
    if card.form == "token":
        return known(card.issuer if card.lock == "issuer" else card.lock)
    if card.form == "record":
        return known(card.issuer)
    return "nobody"


def classify(card):
    return Claim(kind(card), owed_by(card), card.tender == "in force", stopped_by(card))
