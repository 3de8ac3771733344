from dataclasses import dataclass


class Declined(Exception):
    pass


@dataclass
class Wallet:
    som: int  # digital som: a claim on the central bank
    bank: int  # the linked deposit: a claim on a commercial bank
    limit: int  # the most digital som that may be held here after a payment


def receive(wallet, amount):
    free = wallet.limit - wallet.som
    if free < 0:
        free = 0
    if amount <= free:
        wallet.som = wallet.som + amount
        return 0
    over = amount - free
    wallet.som = wallet.som + free
    wallet.bank = wallet.bank + over
    return over


class Ledger:
    def __init__(self, wallets):
        self.wallets = wallets
        self.done = set()

    def pay(self, ref, payer, payee, amount):
        if ref in self.done:
            return
        if type(amount) is not int or amount <= 0 or payer == payee:
            raise Declined("rule 1")
        a, b = self.wallets[payer], self.wallets[payee]
        missing = max(0, amount - a.som)
        if missing > a.bank:
            raise Declined("rule 2")
        a.bank -= missing
        a.som += missing - amount
        over = receive(b, amount)
        b.bank -= over
        a.bank += over
        self.done.add(ref)
