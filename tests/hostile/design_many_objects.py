"""tries: to make the other side remember: a new class and a new object with every answer, each with a longer name"""

# exercise: waterfall
# earns: none
from dataclasses import dataclass


class Declined(Exception):
    pass


@dataclass
class Wallet:
    som: int
    bank: int
    limit: int


def receive(wallet, amount):
    return type("Ledger", (), {"wallets": property(lambda self: receive(0, 0))})()


class Ledger:
    def __init__(self, wallets):
        self.n = 0

    @property
    def wallets(self):
        self.n += 1
        maze = {f"{'n' * 1000}{number}": Wallet(self, [Wallet(1, 2, 3)] * 10, {}) for number in range(1000)}
        maze["A"] = maze["B"] = type("W" * 10_000, (), {"som": [], "bank": self, "limit": maze})()
        return maze

    def pay(self, ref, payer, payee, amount):
        return [type("Ledger", (), {"pay": self.pay})() for _ in range(10_000)]
