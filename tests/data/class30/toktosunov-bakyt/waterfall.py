from dataclasses import dataclass


class Declined(Exception):
    pass


@dataclass
class Wallet:
    som: int  # digital som: a claim on the central bank
    bank: int  # the linked deposit: a claim on a commercial bank
    limit: int  # the most digital som that may be held here after a payment


def receive(wallet, amount):
    # I checked this on paper for 3 and 5
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
        self.done.add(ref)
        if type(amount) is not int or amount <= 0 or payer == payee:
            raise Declined("not a sound payment")
        giver = self.wallets[payer]
        missing = max(0, amount - giver.som)
        if missing > giver.bank:
            raise Declined("not enough money")
        giver.bank -= missing
        giver.som += missing - amount
        receive(self.wallets[payee], amount)
