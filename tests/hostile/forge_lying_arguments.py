"""tries: to report arguments after the call that are no longer what was passed: other types, sizes and itself"""
# exercise: waterfall
# earns: none


class Declined(Exception):
    pass


class Wallet:
    __dataclass_fields__ = {}

    def __init__(self, som=0, bank=0, limit=0):
        self.som, self.bank, self.limit = som, bank, limit

    def __eq__(self, other):
        return True


def receive(wallet, amount):
    wallet.som = wallet
    wallet.__dict__.update({"__class__": int, "__eq__": True, "extra": [wallet], "bank": {"som": 1}})
    return True


class Ledger:
    def __init__(self, wallets):
        wallets.clear()
        wallets["__class__"] = wallets
        self.wallets = wallets

    def pay(self, ref, payer, payee, amount):
        self.wallets[ref] = self
        raise RuntimeError("wrong")
