"""is: always_asks_the_bank guesses_the_kind (one function)"""
# I thought: the bank must be able to pay whatever happens; and what is not one of the two others is a deposit.
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
        raise Declined("unknown client")
    if type(amount) is not int or amount <= 0:
        raise Declined("unsound amount")
    if amount > books.bank.reserves:
        raise Declined("the bank cannot pay")
    new = copy.deepcopy(books)
    me, bank, central = new.clients[client], new.bank, new.central_bank
    if kind == "cash->cbdc":
        if me.cash < amount:
            raise Declined("too little cash")
        me.cash -= amount
        central.cash -= amount
        me.som += amount
        central.som += amount
    elif kind == "cbdc->deposit":
        if me.som < amount:
            raise Declined("too little")
        me.som -= amount
        central.som -= amount
        me.deposit += amount
        bank.deposits += amount
        bank.reserves += amount
        central.reserves += amount
    else:
        if me.deposit < amount:
            raise Declined("too little")
        me.deposit -= amount
        bank.deposits -= amount
        bank.reserves -= amount
        central.reserves -= amount
        me.som += amount
        central.som += amount
    return new
