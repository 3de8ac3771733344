"""is: mutates_input"""
# I thought: copy() gives me new books, so I may write into them.
from copy import copy
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


SIGNS = {"deposit->cbdc": 1, "cbdc->deposit": -1, "cash->cbdc": 1}


def convert(books, client, amount, kind):
    new = copy(books)
    try:
        person = new.clients[client]
        sign = SIGNS[kind]
    except KeyError:
        raise Declined("unknown") from None
    if not isinstance(amount, int) or amount < 1:
        raise Declined("amount")
    has = {"deposit->cbdc": person.deposit, "cbdc->deposit": person.som, "cash->cbdc": person.cash}[kind]
    if has < amount:
        raise Declined("client")
    if kind == "deposit->cbdc" and new.bank.reserves < amount:
        raise Declined("bank")
    person.som += sign * amount
    new.central_bank.som += sign * amount
    if kind == "cash->cbdc":
        person.cash -= amount
        new.central_bank.cash -= amount
        return new
    person.deposit -= sign * amount
    new.bank.deposits -= sign * amount
    new.bank.reserves -= sign * amount
    new.central_bank.reserves -= sign * amount
    return new
