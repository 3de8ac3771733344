"""is: form_before_issuer paper_is_cash (one function)"""
# I thought: a token is a stablecoin if it promises money, so I look at the form first.
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


MONEY = ("som", "dollars", "roubles")


def owed_by(card):
    owes = card.promise != "nothing"
    return card.issuer if owes else "nobody"


def kind(card):
    if card.promise == "nothing":
        return "bare asset"
    if card.promise not in MONEY:
        return "voucher"
    if card.form == "token":
        return "stablecoin"
    if card.form == "paper":
        return "cash"
    books = {"central bank": "reserves" if card.holders == "banks" else "cbdc", "bank": "deposit"}
    return books.get(card.issuer, "e-money")


def stopped_by(card):
    if card.form == "token":
        return {"issuer": card.issuer}.get(card.lock, card.lock)
    return card.issuer if card.form == "record" else "nobody"


def classify(card):
    return Claim(kind(card), owed_by(card), card.tender == "in force", stopped_by(card))
