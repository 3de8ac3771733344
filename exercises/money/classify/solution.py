"""Cards that say of a means of payment, a token or a thing who promises what; and what follows from that."""

from dataclasses import dataclass

_MONEY = ("som", "dollars", "roubles")


@dataclass
class Card:
    """What sources say of one instrument. Every field but the name holds one of the words beside it."""

    name: str
    issuer: str  # "central bank", "bank", "company", "state company", "unknown", "nobody"
    promise: str  # what the issuer owes the holder for it: "som", "dollars", "roubles", "calls", "nothing"
    backing: str  # what is said to be kept for it: "som", "dollars", "roubles", "gold", "not said"
    form: str  # "paper" (notes and coins), "metal", "record" (in the issuer's own books), "token" (in a public network)
    holders: str  # who may hold it: "everybody", "banks"
    tender: str  # the law that makes it legal tender is: "in force", "planned", "none"
    lock: str  # who can stop a token, as the sources say: "issuer", "nobody", "unknown"; "" if it is no token


@dataclass
class Claim:
    """What follows from a card."""

    kind: str  # the word that `kind` gives
    owed_by: str  # "central bank", "bank", "company", "state company", "unknown", "nobody"
    legal_tender: bool  # today
    stopped_by: str  # the same words as `owed_by`


def owed_by(card: Card) -> str:
    """Return who owes the holder something: the issuer of a promise, or "nobody" where nothing is promised."""
    return "nobody" if card.promise == "nothing" else card.issuer


def kind(card: Card) -> str:
    """Return "bare asset", "voucher", "cash", "reserves", "cbdc", "stablecoin", "deposit" or "e-money"."""
    if card.promise == "nothing":
        return "bare asset"
    if card.promise not in _MONEY:
        return "voucher"
    if card.issuer == "central bank":
        if card.form in ("paper", "metal"):
            return "cash"
        return "reserves" if card.holders == "banks" else "cbdc"
    if card.form == "token":
        return "stablecoin"
    return "deposit" if card.issuer == "bank" else "e-money"


def stopped_by(card: Card) -> str:
    """Return who can stop the holder from passing it on; "unknown" if no source says."""
    if card.form == "record":
        return card.issuer
    if card.form != "token":
        return "nobody"
    return card.issuer if card.lock == "issuer" else card.lock


def classify(card: Card) -> Claim:
    """Return all that follows from the card."""
    return Claim(kind(card), owed_by(card), card.tender == "in force", stopped_by(card))
