"""is: raises_key_error zero_amount (one function)"""
# I thought: a table of the three kinds saves me the ifs, and a negative amount is the only bad one besides fractions.
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


TABLE = {
    "deposit->cbdc": ("deposit", "som"),
    "cbdc->deposit": ("som", "deposit"),
    "cash->cbdc": ("cash", "som"),
}


def convert(books, client, amount, kind):
    source, target = TABLE[kind]
    after = copy.deepcopy(books)
    person = after.clients[client]
    if type(amount) is not int or amount < 0:
        raise Declined("bad amount")
    if getattr(person, source) < amount:
        raise Declined("too little money")
    if source == "deposit" and after.bank.reserves < amount:
        raise Declined("too few reserves")
    for name, change in ((source, -amount), (target, amount)):
        setattr(person, name, getattr(person, name) + change)
        if name == "deposit":
            after.bank.deposits += change
            after.bank.reserves += change
            after.central_bank.reserves += change
        if name == "cash":
            after.central_bank.cash += change
        if name == "som":
            after.central_bank.som += change
    return after
