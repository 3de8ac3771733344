"""is: central_bank_is_tender"""
# I thought: legal tender is the money of the central bank, in every form.
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
    return card.issuer if card.promise != "nothing" else "nobody"


def kind(card):
    match card.promise, card.issuer, card.form, card.holders:
        case "nothing", _, _, _:
            return "bare asset"
        case "calls", _, _, _:
            return "voucher"
        case _, "central bank", "paper", _:
            return "cash"
        case _, "central bank", _, "banks":
            return "reserves"
        case _, "central bank", _, _:
            return "cbdc"
        case _, _, "token", _:
            return "stablecoin"
        case _, "bank", _, _:
            return "deposit"
    return "e-money"


def stopped_by(card):
    match card.form, card.lock:
        case "record", _:
            return card.issuer
        case "token", "issuer":
            return card.issuer
        case "token", other:
            return other
    return "nobody"


def classify(card):
    tender = owed_by(card) == "central bank"
    return Claim(kind(card), owed_by(card), tender, stopped_by(card))
