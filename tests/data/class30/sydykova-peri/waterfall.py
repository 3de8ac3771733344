from dataclasses import dataclass


class Declined(Exception):
    pass


@dataclass
class Wallet:
    som: int  # digital som: a claim on the central bank
    bank: int  # the linked deposit: a claim on a commercial bank
    limit: int  # the most digital som that may be held here after a payment


def receive(wallet, amount):
    before = wallet.som
    wallet.som = max(before, min(before + amount, wallet.limit))
    over = before + amount - wallet.som
    wallet.bank += over
    return over


class Ledger:
    def __init__(self, wallets):
        # спросить на занятии
        self.wallets = wallets
        self.done = set()

    def pay(self, ref, payer, payee, amount):
        if ref not in self.done:
            self.check(payer, payee, amount)
            self.take(self.wallets[payer], amount)
            receive(self.wallets[payee], amount)
            self.done = self.done | {ref}

    def check(self, payer, payee, amount):
        if type(amount) is not int or amount < 1:
            raise Declined("amount")
        if payer == payee:
            raise Declined("same person")
        if self.wallets[payer].som + self.wallets[payer].bank < amount:
            raise Declined("money")

    def take(self, wallet, amount):
        som = min(amount, wallet.som)
        wallet.som -= som
        wallet.bank -= amount - som
