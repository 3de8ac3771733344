from dataclasses import dataclass


class Declined(Exception):
    """The payment is refused, and nothing has changed."""


@dataclass
class Wallet:
    som: int
    bank: int
    limit: int


def post(entries):
    for wallet, account, change in entries:
        setattr(wallet, account, getattr(wallet, account) + change)


def arriving(wallet, amount):
    room = wallet.limit - wallet.som
    kept = 0 if room < 0 else room if room < amount else amount
    return [(wallet, "som", kept), (wallet, "bank", amount - kept)]


def receive(wallet, amount):
    entries = arriving(wallet, amount)
    post(entries)
    return entries[1][2]


class Ledger:
    def __init__(self, wallets):
        self.wallets = wallets
        self.journal = {}

    def pay(self, ref, payer, payee, amount):
        if ref in self.journal:
            return
        sound = type(amount) is int and amount > 0 and payer != payee
        giver = self.wallets[payer]
        if not sound or giver.som + giver.bank < amount:
            raise Declined
        own = min(giver.som, amount)
        entries = [(giver, "som", -own), (giver, "bank", own - amount)]
        entries += arriving(self.wallets[payee], amount)
        post(entries)
        self.journal[ref] = entries
