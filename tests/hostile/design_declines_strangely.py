"""tries: to raise the exercise's own exception with everything that may hurt: arguments, notes, causes, a lying class"""

# exercise: waterfall
# earns: declined to_oneself laws
from dataclasses import dataclass


class Everything(type):
    def __subclasscheck__(cls, other):
        return True

    def __instancecheck__(cls, other):
        return True


class Declined(Exception, metaclass=Everything):
    def __init__(self, *args):
        self.args = (self, [args] * 1000, "\ud800", b"\0" * 100_000)
        self.__cause__ = self.__context__ = None

    def __str__(self):
        return "\x1b[1m" + "declined " * 100_000

    def __reduce__(self):
        return print, ("reduced",)


@dataclass
class Wallet:
    som: int
    bank: int
    limit: int


def receive(wallet, amount):
    raise Declined(wallet)


class Ledger:
    def __init__(self, wallets):
        self.wallets = wallets

    def pay(self, ref, payer, payee, amount):
        one = Declined()
        one.__cause__ = Declined()
        raise one from one.__cause__
