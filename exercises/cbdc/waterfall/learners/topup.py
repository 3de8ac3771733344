"""is: not_atomic"""
# I thought: paying has two steps, first fill the wallet up from the deposit as far as that goes, then see if it is enough now.
from dataclasses import dataclass


class Declined(Exception):
    pass


@dataclass
class Wallet:
    som: int
    bank: int
    limit: int

    def top_up_to(self, wanted: int) -> None:
        """Bring digital som from the deposit until `wanted` is there (or the deposit is empty)."""
        step = min(max(wanted - self.som, 0), self.bank)
        self.bank -= step
        self.som += step


def receive(wallet: Wallet, amount: int) -> int:
    kept = max(0, min(amount, wallet.limit - wallet.som))
    wallet.som += kept
    wallet.bank += amount - kept
    return amount - kept


class Ledger:
    def __init__(self, wallets: dict[str, Wallet]) -> None:
        self.wallets = wallets
        self.paid: list[str] = []

    def pay(self, ref: str, payer: str, payee: str, amount: int) -> None:
        if ref in self.paid:
            return
        if type(amount) != int or amount < 1 or payer == payee:
            raise Declined("this makes no sense")

        giver, taker = self.wallets[payer], self.wallets[payee]
        giver.top_up_to(amount)
        if giver.som < amount:
            raise Declined("not enough")
        giver.som -= amount
        receive(taker, amount)
        self.paid.append(ref)
