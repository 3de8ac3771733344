from dataclasses import dataclass


class Declined(Exception):
    pass


@dataclass
class Wallet:
    som: int  # digital som: a claim on the central bank
    bank: int  # the linked deposit: a claim on a commercial bank
    limit: int  # the most digital som that may be held here after a payment


def receive(wallet, amount):
    over = max(0, min(amount, wallet.som + amount - wallet.limit))
    wallet.bank += over
    wallet.som += amount - over
    return over


class Ledger:
    def __init__(self, wallets):
        self.wallets = wallets
        self.done = set()

    def pay(self, ref, payer, payee, amount):
        if ref in self.done:
            return
        if type(amount) is not int or amount <= 0 or payer == payee:
            raise Declined("not a sound payment")
        giver = self.wallets[payer]
        jetpegen = max(0, amount - giver.som)
        if jetpegen > giver.bank:
            raise Declined("not enough money")
        giver.bank -= jetpegen
        giver.som += jetpegen - amount
        receive(self.wallets[payee], amount)
        self.done.add(ref)
