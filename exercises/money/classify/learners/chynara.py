"""is: crypto_is_a_claim tokens_cannot_be_stopped"""
# I thought: whoever issued it owes it; and nobody stands above a public network.
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


def owed_by(card: Card) -> str:
    return card.issuer


def kind(card: Card) -> str:
    if card.promise == "nothing":
        return "bare asset"
    if card.promise == "calls":
        return "voucher"
    if card.issuer == "central bank":
        if card.form == "paper":
            return "cash"
        elif card.holders == "banks":
            return "reserves"
        else:
            return "cbdc"
    if card.form == "token":
        return "stablecoin"
    if card.issuer == "bank":
        return "deposit"
    return "e-money"


def stopped_by(card: Card) -> str:
    if card.form == "record":
        return card.issuer
    return "nobody"


def classify(card: Card) -> Claim:
    legal = False
    if card.tender == "in force":
        legal = True
    return Claim(kind(card), owed_by(card), legal, stopped_by(card))
