"""is: pulls_everything repeat_is_declined (one function)"""
# I thought: a payment comes out of the wallet or, if that has too little, out of the deposit, and a used ref is an error.
from dataclasses import dataclass


class Declined(Exception):
    """The payment is refused, and nothing has changed."""


@dataclass
class Wallet:
    som: int
    bank: int
    limit: int


def receive(wallet: Wallet, amount: int) -> int:
    wallet.som += amount
    too_much = min(amount, max(0, wallet.som - wallet.limit))
    wallet.som -= too_much
    wallet.bank += too_much
    return too_much


class Ledger:
    def __init__(self, wallets: dict[str, Wallet]) -> None:
        self.wallets = wallets
        self.receipts: dict[str, int] = {}

    def pay(self, ref: str, payer: str, payee: str, amount: int) -> None:
        sound = type(amount) is int and amount > 0 and payer != payee
        if not sound:
            raise Declined("unsound")
        if ref in self.receipts:
            raise Declined("ref " + str(ref) + " was used already")
        source = self.wallets[payer]
        if source.som >= amount:
            source.som -= amount
        elif source.bank >= amount:
            source.bank -= amount
        else:
            raise Declined("not enough money")
        receive(self.wallets[payee], amount)
        self.receipts[ref] = amount
