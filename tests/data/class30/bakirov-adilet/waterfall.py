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
        self.wallets = wallets
        self.done = set()

    def pay(self, ref, payer, payee, amount):
        if ref in self.done:
            return
        if type(amount) is not int or amount <= 0 or payer == payee:
            raise Declined("rule 1")
        wallet = self.wallets[payer]
        missing = max(0, amount - wallet.som)
        if wallet.bank < missing or wallet.som + missing > wallet.limit:
            raise Declined("rule 2")
        wallet.bank -= missing
        wallet.som = wallet.som + missing - amount
        receive(self.wallets[payee], amount)
        self.done.add(ref)
