"""is: cash_not_destroyed"""
# I thought: the notes come into the vault of the central bank, so it now owns them: an asset.
from dataclasses import dataclass, replace


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
    person = books.clients.get(client)
    if person is None:
        raise Declined("nobody of this name")
    bank, top = books.bank, books.central_bank
    if kind == "cash->cbdc":
        if person.cash < amount:
            raise Declined("not enough notes")
        person = replace(person, cash=person.cash - amount, som=person.som + amount)
        top = replace(top, assets=top.assets + amount, som=top.som + amount)
    elif kind in ("deposit->cbdc", "cbdc->deposit"):
        n = amount if kind == "deposit->cbdc" else -amount
        if person.deposit < n or bank.reserves < n or person.som < -n:
            raise Declined("not enough")
        person = replace(person, deposit=person.deposit - n, som=person.som + n)
        bank = replace(bank, deposits=bank.deposits - n, reserves=bank.reserves - n)
        top = replace(top, reserves=top.reserves - n, som=top.som + n)
    else:
        raise Declined("no such kind")
    return Books({**books.clients, client: person}, bank, top)
