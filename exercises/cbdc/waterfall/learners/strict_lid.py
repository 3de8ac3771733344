"""is: refuses_when_full shared_by_all_ledgers"""
# I thought: a limit is a limit so what does not fit is refused, and an empty set as a default saves me a line.
from dataclasses import dataclass


class Declined(Exception):
    pass


@dataclass
class Wallet:
    som: int
    bank: int
    limit: int


def receive(wallet, amount):
    if wallet.som + amount > wallet.limit:
        raise Declined("wallet is full")
    wallet.som += amount
    return 0  # nothing ever goes to the bank


class Ledger:
    def __init__(self, wallets, done=set()):
        self.wallets = wallets
        self.done = done

    def pay(self, ref, payer, payee, amount):
        if ref in self.done:
            return None
        if type(amount) is not int:
            raise Declined("amount must be int")
        if not amount > 0:
            raise Declined("amount must be positive")
        if payer == payee:
            raise Declined("cannot pay yourself")
        a = self.wallets[payer]
        b = self.wallets[payee]
        missing = max(0, amount - a.som)
        if missing > a.bank:
            raise Declined("not enough funds")
        receive(b, amount)  # may raise, so it comes before I take anything
        a.bank -= missing
        a.som -= amount - missing
        self.done.add(ref)
