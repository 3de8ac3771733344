from dataclasses import dataclass


class Declined(Exception):
    pass


@dataclass
class Wallet:
    som: int  # digital som: a claim on the central bank
    bank: int  # the linked deposit: a claim on a commercial bank
    limit: int  # the most digital som that may be held here after a payment


def receive(wallet, amount):
    room = max(0, wallet.limit - wallet.som)
    kept = min(room, amount)
    wallet.som += kept
    wallet.bank += amount - kept
    return amount - kept


class Ledger:
    def __init__(self, wallets):
        self.wallets = wallets
        self.history = {}

    def pay(self, ref, payer, payee, amount):
        if ref in self.history:
            return
        sender, receiver = self.wallets[payer], self.wallets[payee]
        if type(amount) is not int or amount <= 0:
            raise Declined(f"{amount}")
        if sender is receiver:
            raise Declined("same wallet")
        if amount > sender.som:
            raise Declined("no money")
        sender.som = sender.som - amount
        receive(receiver, amount)
        self.history[ref] = (payer, payee, amount)
