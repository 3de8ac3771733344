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
        # см. подсказку 2
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
