from dataclasses import dataclass


class Declined(Exception):
    pass


@dataclass
class Wallet:
    som: int
    bank: int
    limit: int


def receive(wallet, amount):
    old = wallet.som
    wallet.som = max(old, min(old + amount, wallet.limit))
    surplus = old + amount - wallet.som
    wallet.bank += surplus
    return surplus


class Ledger:
    def __init__(self, wallets):

        self.wallets = wallets
        self.done = set()

    def pay(self, ref, payer, payee, amount):
        if ref not in self.done:
            self.verify(payer, payee, amount)
            self.spend(self.wallets[payer], amount)
            receive(self.wallets[payee], amount)
            self.done = self.done | {ref}

    def verify(self, payer, payee, amount):
        if type(amount) is not int or amount < 1:
            raise Declined("amount")
        if payer == payee:
            raise Declined("same person")
        if self.wallets[payer].som + self.wallets[payer].bank < amount:
            raise Declined("money")

    def spend(self, wallet, amount):
        som = min(amount, wallet.som)
        wallet.som -= som
        wallet.bank -= amount - som
