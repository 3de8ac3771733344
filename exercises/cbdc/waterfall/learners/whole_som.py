"""is: unlisted"""
# I thought: a bank hands out whole som like a cash machine, so the missing part is rounded up to 100 and the change stays with me.
from dataclasses import dataclass

SOM = 100


class Declined(Exception):
    """The payment is refused, and nothing has changed."""


@dataclass
class Wallet:
    som: int
    bank: int
    limit: int


def receive(wallet, amount):
    free = wallet.limit - wallet.som
    match free > 0, amount > free:
        case False, _:
            rest = amount
        case True, True:
            rest = amount - free
        case _:
            rest = 0
    wallet.som += amount - rest
    wallet.bank += rest
    return rest


def withdraw(wallet, amount):
    """Take amount out of wallet and deposit, the deposit gives whole som."""
    if amount <= wallet.som:
        wallet.som -= amount
        return
    missing = amount - wallet.som
    notes = -(-missing // SOM) * SOM
    notes = min(notes, wallet.bank)  # the last coins may go too
    wallet.som = 0
    wallet.bank -= notes
    receive(wallet, notes - missing)


class Ledger:
    def __init__(self, wallets):
        self.wallets = wallets
        self.booked = set()

    def pay(self, ref, payer, payee, amount):
        if ref in self.booked:
            return
        if type(amount) is not int or amount < 1 or payer == payee:
            raise Declined("unsound payment")
        if amount > self.wallets[payer].som + self.wallets[payer].bank:
            raise Declined("too little on both sides")
        withdraw(self.wallets[payer], amount)
        receive(self.wallets[payee], amount)
        self.booked.add(ref)
