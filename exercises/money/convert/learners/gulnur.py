"""is: client_overdraws"""
# I thought: the client must have the money, so I count all that the client owns.
import copy
from dataclasses import dataclass


class Declined(Exception):
    """The conversion is refused, and nothing has changed."""


@dataclass
class Client:
    cash: int
    deposit: int
    som: int


@dataclass
class Bank:
    reserves: int
    loans: int
    deposits: int
    equity: int


@dataclass
class CentralBank:
    assets: int
    cash: int
    reserves: int
    som: int
    equity: int


@dataclass
class Books:
    clients: dict[str, Client]
    bank: Bank
    central_bank: CentralBank


def convert(books, client, amount, kind):
    if client not in books.clients:
        raise Declined("who?")
    if kind not in ("deposit->cbdc", "cbdc->deposit", "cash->cbdc"):
        raise Declined("what?")
    if type(amount) is not int or not amount > 0:
        raise Declined("how much?")
    owner = books.clients[client]
    if owner.cash + owner.deposit + owner.som < amount:
        raise Declined("too poor")
    if kind == "deposit->cbdc" and books.bank.reserves < amount:
        raise Declined("bank too poor")
    new = copy.deepcopy(books)
    owner = new.clients[client]
    if kind == "cbdc->deposit":
        owner.som -= amount
        owner.deposit += amount
        new.bank.deposits += amount
        new.bank.reserves += amount
        new.central_bank.reserves += amount
        new.central_bank.som -= amount
    else:
        owner.som += amount
        new.central_bank.som += amount
        if kind == "cash->cbdc":
            owner.cash -= amount
            new.central_bank.cash -= amount
        else:
            owner.deposit -= amount
            new.bank.deposits -= amount
            new.bank.reserves -= amount
            new.central_bank.reserves -= amount
    return new
