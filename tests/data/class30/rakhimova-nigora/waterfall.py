from dataclasses import dataclass


class Declined(Exception):
    pass


@dataclass
class Wallet:
    som: int  # digital som: a claim on the central bank
    bank: int  # the linked deposit: a claim on a commercial bank
    limit: int  # the most digital som that may be held here after a payment


def receive(wallet, amount):
    # 2-кыйытманы көрүңүз
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
        # works
        self.wallets = wallets
        self.refs = []

    def pay(self, ref, payer, payee, amount):
        # см. подсказку 2
        if ref in self.refs:
            return None
        if not type(amount) is int:
            raise Declined("whole tyiyn only")
        if amount < 1:
            raise Declined("nothing to pay")
        if payer == payee:
            raise Declined("to oneself")
        a = self.wallets[payer]
        b = self.wallets[payee]
        if a.som + a.bank < amount:
            raise Declined("too little")
        if a.som >= amount:
            a.som -= amount
        else:
            a.bank -= amount - a.som
            a.som = 0
        receive(b, amount)
        self.refs.append(ref)
