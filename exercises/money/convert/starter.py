"""Deposits, cash and digital som turn into each other, in three sets of books. All amounts are whole tyiyn."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["deposit->cbdc", "cbdc->deposit", "cash->cbdc"]


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
    raise NotImplementedError
