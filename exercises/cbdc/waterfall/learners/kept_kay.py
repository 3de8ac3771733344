"""is: returns_what_stayed"""
# I thought: receive should tell how much the wallet received, i.e. what is really in it now.
from dataclasses import dataclass


class Declined(Exception):
    """The payment is refused, and nothing has changed."""


@dataclass
class Wallet:
    som: int
    bank: int
    limit: int


def receive(wallet: Wallet, amount: int) -> int:
    room = max(0, wallet.limit - wallet.som)
    received = min(room, amount)
    wallet.som += received
    wallet.bank += amount - received
    return received


def _sound(amount, payer, payee):
    return type(amount) is int and amount >= 1 and payer != payee


class Ledger:
    def __init__(self, wallets: dict[str, Wallet]) -> None:
        self.wallets = wallets
        self._done: set[str] = set()

    def pay(self, ref: str, payer: str, payee: str, amount: int) -> None:
        if ref in self._done:
            return
        if not _sound(amount, payer, payee):
            raise Declined
        purse = self.wallets[payer]
        from_wallet = min(amount, purse.som)
        from_bank = amount - from_wallet
        if from_bank > purse.bank:
            raise Declined
        self._done.add(ref)
        purse.som -= from_wallet
        purse.bank -= from_bank
        receive(self.wallets[payee], amount)
