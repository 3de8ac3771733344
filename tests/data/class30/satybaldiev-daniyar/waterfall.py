from dataclasses import dataclass


class Declined(Exception):
    pass


@dataclass
class Wallet:
    som: int  # digital som: a claim on the central bank
    bank: int  # the linked deposit: a claim on a commercial bank
    limit: int  # the most digital som that may be held here after a payment


def receive(wallet, amount):
    mesto = max(0, wallet.limit - wallet.som)
    if amount > mesto:
        raise Declined("no mesto")
    wallet.som += amount
    return 0


class Ledger:
    def __init__(self, wallets):
        # спросить на занятии
        self.wallets = wallets
        self.done = set()

    def pay(self, ref, payer, payee, amount):
        if ref in self.done:
            return
        if type(amount) is not int or amount <= 0 or payer == payee:
            raise Declined("rule 1")
        giver = self.wallets[payer]
        ne_hvataet = max(0, amount - giver.som)
        if ne_hvataet > giver.bank:
            raise Declined("rule 2")
        receive(self.wallets[payee], amount)
        giver.bank -= ne_hvataet
        giver.som += ne_hvataet - amount
        self.done.add(ref)
