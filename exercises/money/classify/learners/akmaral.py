"""is: backing_is_the_claim"""
# I thought: a promise is worth what lies behind it, so gold behind a token makes it a piece of gold.
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


MONEY = {"som", "dollars", "roubles"}


def owed_by(card):
    if card.promise == "nothing" or card.backing == "gold":
        return "nobody"
    return card.issuer


def kind(card):
    if card.promise == "nothing" or card.backing == "gold":
        return "bare asset"
    if card.promise not in MONEY:
        return "voucher"
    if card.issuer == "central bank" and card.form == "paper":
        return "cash"
    if card.issuer == "central bank" and card.holders == "banks":
        return "reserves"
    if card.issuer == "central bank":
        return "cbdc"
    if card.form == "token":
        return "stablecoin"
    return "deposit" if card.issuer == "bank" else "e-money"


def stopped_by(card):
    if card.form in ("paper", "metal"):
        return "nobody"
    if card.form == "record" or card.lock == "issuer":
        return card.issuer
    return card.lock


def classify(card):
    return Claim(kind(card), owed_by(card), card.tender == "in force", stopped_by(card))
