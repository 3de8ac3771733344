"""fails: lowered_limit"""

from dataclasses import dataclass


class Declined(Exception):
    """The payment is refused, and nothing has changed."""


@dataclass
class Wallet:
    """What one person holds, in tyiyn."""

    som: int  # digital som: a claim on the central bank
    bank: int  # the linked deposit: a claim on a commercial bank
    limit: int  # the most digital som that may be held here after a payment


def receive(wallet: Wallet, amount: int) -> int:
    """Put `amount` into the wallet up to its limit and the rest into its deposit; return that rest."""
    kept = min(amount, max(0, wallet.limit - wallet.som))
    wallet.som += kept
    wallet.bank += amount - kept
    return amount - kept


class Ledger:
    """The wallets of a system, and the payments that they have made."""

    def __init__(self, wallets: dict[str, Wallet]) -> None:
        """Keep the wallets, by name, as `self.wallets`."""
        self.wallets = wallets
        self.done = set()

    def pay(self, ref: str, payer: str, payee: str, amount: int) -> None:
        """Move `amount` tyiyn by the five rules, or raise Declined and change nothing."""
        if ref in self.done:
            return
        if type(amount) is not int or amount <= 0 or payer == payee:
            raise Declined("a payment needs two parties and a positive whole amount")
        wallet = self.wallets[payer]
        missing = max(0, amount - wallet.som)
        if self.wallets[payee].som > self.wallets[payee].limit:
            raise Declined("the payee holds too much")
        if missing > wallet.bank:
            raise Declined("not enough money")
        wallet.bank -= missing
        wallet.som += missing - amount
        receive(self.wallets[payee], amount)
        self.done.add(ref)
