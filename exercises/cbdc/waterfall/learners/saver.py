"""is: bank_first zero_amount (one function)"""
# I thought: cash in hand is precious so the deposit goes first, and the only silly amounts are those below zero.
from dataclasses import dataclass


class Declined(Exception):
    """The payment is refused, and nothing has changed."""


@dataclass
class Wallet:
    som: int
    bank: int
    limit: int


def receive(wallet, amount):
    if wallet.som >= wallet.limit:
        into_wallet = 0
    else:
        into_wallet = min(amount, wallet.limit - wallet.som)
    into_bank = amount - into_wallet
    wallet.som = wallet.som + into_wallet
    wallet.bank = wallet.bank + into_bank
    return into_bank


class Ledger:
    def __init__(self, wallets):
        self.wallets = wallets
        self.refs = set()

    def pay(self, ref, payer, payee, amount):
        if ref not in self.refs:
            if type(amount) is not int:
                raise Declined
            if amount < 0:
                raise Declined
            if payer == payee:
                raise Declined
            p = self.wallets[payer]
            open_sum = amount
            plan = {}
            for pocket in ("bank", "som"):
                plan[pocket] = min(open_sum, getattr(p, pocket))
                open_sum -= plan[pocket]
            if open_sum:
                raise Declined
            # now it is safe to touch the money
            for pocket, part in plan.items():
                setattr(p, pocket, getattr(p, pocket) - part)
            receive(self.wallets[payee], amount)
            self.refs.add(ref)
