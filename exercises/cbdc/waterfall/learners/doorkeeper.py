"""is: remembers_declined"""
# I thought: the very first thing is to write the ref into the guest list, so that no second copy can slip in while I work.
from dataclasses import dataclass


class Declined(Exception):
    """The payment is refused, and nothing has changed."""


@dataclass
class Wallet:
    som: int
    bank: int
    limit: int


def receive(wallet, amount):
    room = wallet.limit - wallet.som
    if room < 0:
        room = 0
    if amount <= room:
        wallet.som += amount
        return 0
    overflow = amount - room
    wallet.som += room
    wallet.bank += overflow
    return overflow


class Ledger:
    def __init__(self, wallets):
        self.wallets = wallets
        self._guests = set()

    def _is_new(self, ref):
        before = len(self._guests)
        self._guests.add(ref)
        return len(self._guests) > before

    def pay(self, ref, payer, payee, amount):
        if self._is_new(ref):
            self._check(payer, payee, amount)
            self._move(self.wallets[payer], self.wallets[payee], amount)

    def _check(self, payer, payee, amount):
        if type(amount) is not int or amount <= 0:
            raise Declined("amount")
        if payer == payee:
            raise Declined("same person")
        w = self.wallets[payer]
        if w.som + w.bank < amount:
            raise Declined("too little money")

    def _move(self, source, target, amount):
        source.som -= amount
        if source.som < 0:
            # the bank helps out
            source.bank += source.som
            source.som = 0
        receive(target, amount)
