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
        self.history = {}

    def pay(self, ref, payer, payee, amount):
        if self.history.get(ref):
            return
        sound = isinstance(amount, int) and not isinstance(amount, bool) and amount > 0
        source = self.wallets[payer]
        if not sound or payer == payee or amount > source.som + source.bank:
            raise Declined
        from_wallet = min(source.som, amount)
        source.som -= from_wallet
        source.bank -= amount - from_wallet
        receive(self.wallets[payee], amount)
        self.history[ref] = amount
