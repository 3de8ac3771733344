"""is: bank_keeps_reserves prints_new_money (one function)"""
# I thought: the deposit goes down and the digital som go up, for the client and for the two who owe them.
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
    if type(amount) is not int or amount <= 0:
        raise Declined("amount")
    if client not in books.clients:
        raise Declined("client")
    books = copy.deepcopy(books)
    person = books.clients[client]
    if kind == "deposit->cbdc":
        if person.deposit < amount or books.bank.reserves < amount:
            raise Declined("too little")
        person.deposit -= amount
        person.som += amount
        books.bank.deposits -= amount
        books.central_bank.som += amount
    elif kind == "cbdc->deposit":
        if person.som < amount:
            raise Declined("too little")
        person.som -= amount
        person.deposit += amount
        books.central_bank.som -= amount
        books.bank.deposits += amount
    elif kind == "cash->cbdc":
        if person.cash < amount:
            raise Declined("too little")
        person.cash -= amount
        person.som += amount
        books.central_bank.cash -= amount
        books.central_bank.som += amount
    else:
        raise Declined("kind")
    return books
