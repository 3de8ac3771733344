from dataclasses import dataclass, replace


class Declined(Exception):
    pass


@dataclass
class Wallet:
    som: int
    bank: int
    limit: int


def receive(wallet, amount):
    wallet.som += amount
    over = min(amount, max(0, wallet.som - wallet.limit))
    wallet.som -= over
    wallet.bank += over
    return over


class Ledger:
    def __init__(self, wallets):
        self.wallets = dict(wallets)
        self.receipts = {}

    def pay(self, ref, payer, payee, amount):
        if ref in self.receipts:
            return None
        if isinstance(amount, bool) or not isinstance(amount, int) or amount < 1:
            raise Declined("amount")
        if payer == payee:
            raise Declined("parties")
        copies = {name: replace(self.wallets[name]) for name in (payer, payee)}
        giver = copies[payer]
        giver.som -= amount
        if giver.som < 0:
            giver.bank += giver.som
            giver.som = 0
        if giver.bank < 0:
            raise Declined("money")
        receive(copies[payee], amount)
        self.wallets.update(copies)
        self.receipts[ref] = amount
