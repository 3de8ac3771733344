"""is: looks_at_the_deposit one_way (one function)"""
# I thought: there are two cases, those with a deposit and those with cash, and a client must have the money.
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


KINDS = ["deposit->cbdc", "cbdc->deposit", "cash->cbdc"]


def convert(books, client, amount, kind):
    if kind not in KINDS or client not in books.clients:
        raise Declined
    if type(amount) is not int or amount < 1:
        raise Declined
    result = copy.deepcopy(books)
    person = result.clients[client]
    if amount > person.deposit:
        raise Declined
    if kind == "deposit->cbdc" and amount > result.bank.reserves:
        raise Declined
    if "deposit" in kind:
        person.deposit -= amount
        result.bank.deposits -= amount
        result.bank.reserves -= amount
        result.central_bank.reserves -= amount
    else:
        person.cash -= amount
        result.central_bank.cash -= amount
    person.som += amount
    result.central_bank.som += amount
    return result
