"""is: unlisted"""
# I thought: the limit is for everything a person holds, so wallet and deposit together must be counted before there is room.
from dataclasses import dataclass


class Declined(Exception):
    """The payment is refused, and nothing has changed."""


@dataclass
class Wallet:
    som: int
    bank: int
    limit: int

    @property
    def wealth(self):
        return self.som + self.bank


def receive(wallet, amount):
    room = wallet.limit - wallet.wealth
    if room <= 0:
        wallet.bank += amount
        return amount
    if room >= amount:
        wallet.som += amount
        return 0
    wallet.som += room
    wallet.bank += amount - room
    return amount - room


class Ledger:
    def __init__(self, wallets):
        self.wallets = wallets
        self.log = []

    def pay(self, ref, payer, payee, amount):
        for entry in self.log:
            if entry[0] == ref:
                return
        if type(amount) is not int:
            raise Declined("whole tyiyn only")
        if amount < 1:
            raise Declined("at least one tyiyn")
        if payer == payee:
            raise Declined("two people are needed")
        me = self.wallets[payer]
        if me.wealth < amount:
            raise Declined("too poor")
        if me.som >= amount:
            me.som -= amount
        else:
            lacking = amount - me.som
            me.som = 0
            me.bank -= lacking
        receive(self.wallets[payee], amount)
        self.log.append((ref, payer, payee, amount))
