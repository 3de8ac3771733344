"""tries: to return its own kind of Wallet: extra fields, fields that are properties, a field list that lies"""

# exercise: waterfall
# earns: none
import dataclasses
from dataclasses import dataclass


class Declined(Exception):
    pass


@dataclass
class Wallet:
    som: int
    bank: int
    limit: int


class Odd(Wallet):
    reads = 0

    @property
    def som(self):
        Odd.reads += 1
        return [0, 300, 1950, 2000, "300", 300.0, True][Odd.reads % 7]

    @som.setter
    def som(self, value):
        pass

    def __eq__(self, other):
        return True

    __hash__ = None


field = dataclasses.field(default=0)
field.name, field._field_type = "__class__", dataclasses.fields(Wallet)[0]._field_type
Odd.__dataclass_fields__ = {**Wallet.__dataclass_fields__, "__class__": field, "__dict__": field, "more": field}


def receive(wallet, amount):
    wallet.__class__ = Odd
    return 0


class Ledger:
    def __init__(self, wallets):
        self.wallets = {name: Odd(0, 0, 0) for name in wallets}

    def pay(self, ref, payer, payee, amount):
        raise RuntimeError("wrong")
