"""fails: no_int"""

from copy import deepcopy
from dataclasses import dataclass
from typing import Literal

Kind = Literal["deposit->cbdc", "cbdc->deposit", "cash->cbdc"]

_PAID_WITH = {"deposit->cbdc": "deposit", "cbdc->deposit": "som", "cash->cbdc": "cash"}


class Declined(Exception):
    """The conversion is refused, and nothing has changed."""


@dataclass
class Client:
    """What one client owns."""

    cash: int  # notes and coins: a claim on the central bank
    deposit: int  # a claim on the bank
    som: int  # digital som: a claim on the central bank


@dataclass
class Bank:
    """The bank's balance sheet: reserves + loans = deposits + equity."""

    reserves: int  # owns: its money at the central bank
    loans: int  # owns
    deposits: int  # owes to all its clients together
    equity: int  # belongs to its owners


@dataclass
class CentralBank:
    """The central bank's balance sheet: assets = cash + reserves + som + equity."""

    assets: int  # owns: gold and foreign currency
    cash: int  # owes to whoever holds notes and coins
    reserves: int  # owes to the bank
    som: int  # owes to whoever holds digital som
    equity: int  # its own


@dataclass
class Books:
    """A country with one bank."""

    clients: dict[str, Client]
    bank: Bank
    central_bank: CentralBank


def convert(books: Books, client: str, amount: int, kind: Kind) -> Books:
    """Return the books after the client has converted `amount`; the books that were given stay as they were."""
    if client not in books.clients or kind not in _PAID_WITH:
        raise Declined("no such client, or no such conversion")
    if not isinstance(amount, int) or amount <= 0:
        raise Declined("the amount is no positive whole number of tyiyn")
    if getattr(books.clients[client], _PAID_WITH[kind]) < amount:
        raise Declined("the client has too little")
    if kind == "deposit->cbdc" and books.bank.reserves < amount:
        raise Declined("the bank has too little")
    after = deepcopy(books)
    person, bank, central = after.clients[client], after.bank, after.central_bank
    moved = -amount if kind == "cbdc->deposit" else amount
    person.som += moved
    central.som += moved
    if kind == "cash->cbdc":
        person.cash -= moved
        central.cash -= moved
    else:
        person.deposit -= moved
        bank.deposits -= moved
        bank.reserves -= moved
        central.reserves -= moved
    return after
