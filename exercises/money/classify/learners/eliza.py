"""is: cash_can_be_stopped paper_is_cash wallet_is_a_deposit"""
# I thought: no lock means that the issuer decides; and som in somebody's books are a deposit.
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
    else:
        return card.issuer


def kind(card):
    if card.promise == "nothing":
        return "bare asset"
    if card.promise == "calls":
        return "voucher"
    if card.form == "paper":
        return "cash"
    if card.form == "token" and card.issuer != "central bank":
        return "stablecoin"
    if card.issuer == "central bank":
        if card.holders == "banks":
            return "reserves"
        return "cbdc"
    return "deposit"


def stopped_by(card):
    if card.lock == "" or card.lock == "issuer":
        return card.issuer
    return card.lock


def classify(card):
    return Claim(kind=kind(card), owed_by=owed_by(card), legal_tender=card.tender == "in force", stopped_by=stopped_by(card))
