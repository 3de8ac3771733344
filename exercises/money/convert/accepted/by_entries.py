from dataclasses import dataclass, replace


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


# kind: what changes for the client, at the bank, at the central bank
ENTRIES = {
    "deposit->cbdc": ({"deposit": -1, "som": 1}, {"deposits": -1, "reserves": -1}, {"reserves": -1, "som": 1}),
    "cbdc->deposit": ({"deposit": 1, "som": -1}, {"deposits": 1, "reserves": 1}, {"reserves": 1, "som": -1}),
    "cash->cbdc": ({"cash": -1, "som": 1}, {}, {"cash": -1, "som": 1}),
}


def booked(sheet, entry, amount):
    return replace(sheet, **{line: getattr(sheet, line) + sign * amount for line, sign in entry.items()})


def convert(books, client, amount, kind):
    if isinstance(amount, bool) or not isinstance(amount, int) or amount < 1:
        raise Declined("amount")
    if client not in books.clients or kind not in ENTRIES:
        raise Declined("unknown")
    old = (books.clients[client], books.bank, books.central_bank)
    person, bank, central = (booked(sheet, entry, amount) for sheet, entry in zip(old, ENTRIES[kind], strict=True))
    if any(value < 0 for value in (person.cash, person.deposit, person.som, bank.reserves)):
        raise Declined("too little")
    return Books(books.clients | {client: person}, bank, central)
