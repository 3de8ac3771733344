"""is: unlisted"""
# I thought: everything is in tyiyn, but the field is called som, so I turn 100 tyiyn into one som.
from copy import deepcopy
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


TYIYN = 100


def convert(books, client, amount, kind):
    if type(amount) is not int or amount <= 0 or client not in books.clients:
        raise Declined("wrong order")
    books = deepcopy(books)
    person, bank, central = books.clients[client], books.bank, books.central_bank
    if kind == "deposit->cbdc":
        if person.deposit < amount or bank.reserves < amount:
            raise Declined("too little")
        person.deposit -= amount
        person.som += amount // TYIYN
        bank.deposits -= amount
        bank.reserves -= amount
        central.reserves -= amount
        central.som += amount // TYIYN
    elif kind == "cash->cbdc":
        if person.cash < amount:
            raise Declined("too little")
        person.cash -= amount
        person.som += amount // TYIYN
        central.cash -= amount
        central.som += amount // TYIYN
    elif kind == "cbdc->deposit":
        if person.som * TYIYN < amount:
            raise Declined("too little")
        person.som -= amount // TYIYN
        person.deposit += amount
        bank.deposits += amount
        bank.reserves += amount
        central.reserves += amount
        central.som -= amount // TYIYN
    else:
        raise Declined("wrong kind")
    return books
