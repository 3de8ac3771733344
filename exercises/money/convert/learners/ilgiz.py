"""is: one_must_stay"""
# I thought: nobody empties a wallet to the last tyiyn, something has to be left.
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


PAYS = {"deposit->cbdc": "deposit", "cbdc->deposit": "som", "cash->cbdc": "cash"}


def convert(books, client, amount, kind):
    if kind not in PAYS or client not in books.clients or type(amount) is not int or amount < 1:
        raise Declined("no such order")
    me = books.clients[client]
    if getattr(me, PAYS[kind]) <= amount:
        raise Declined("something must be left")
    if kind == "deposit->cbdc" and books.bank.reserves < amount:
        raise Declined("reserves")
    new = copy.deepcopy(books)
    me, bank, central = new.clients[client], new.bank, new.central_bank
    if kind == "cash->cbdc":
        me.cash -= amount
        central.cash -= amount
        me.som += amount
        central.som += amount
    else:
        sign = 1 if kind == "cbdc->deposit" else -1
        me.som -= sign * amount
        central.som -= sign * amount
        me.deposit += sign * amount
        bank.deposits += sign * amount
        bank.reserves += sign * amount
        central.reserves += sign * amount
    return new
