from copy import deepcopy
from dataclasses import dataclass


class Declined(Exception):
    pass


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
    clients: dict
    bank: Bank
    central_bank: CentralBank


def convert(books, client, amount, kind):
    if client not in books.clients or type(amount) is not int or amount < 1:
        raise Declined
    after = deepcopy(books)
    if kind == "cbdc->deposit":
        _digital(after, after.clients[client], -amount)
    elif kind == "cash->cbdc":
        _paid_in(after, after.clients[client], amount)
        _digital(after, after.clients[client], amount)
    elif kind == "deposit->cbdc":
        _digital(after, after.clients[client], amount)
    else:
        raise Declined
    person = after.clients[client]
    if min(person.cash, person.deposit, person.som, after.bank.reserves) < 0:
        raise Declined
    return after


def _paid_in(books, person, amount):
    person.cash, person.deposit = person.cash - amount, person.deposit + amount
    books.bank.deposits, books.bank.reserves = books.bank.deposits + amount, books.bank.reserves + amount
    books.central_bank.cash -= amount
    books.central_bank.reserves += amount


def _digital(books, person, amount):
    person.deposit, person.som = person.deposit - amount, person.som + amount
    books.bank.deposits, books.bank.reserves = books.bank.deposits - amount, books.bank.reserves - amount
    books.central_bank.reserves -= amount
    books.central_bank.som += amount
