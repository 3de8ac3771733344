"""A wallet with a lid: payments in digital som with a holding limit and a waterfall. All amounts are whole tyiyn."""

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
    free = wallet.limit - wallet.som
    if free < 0:
        free = 0
    if amount <= free:
        wallet.som = wallet.som + amount
        return 0
    over = amount - free
    wallet.som = wallet.som + free
    wallet.bank = wallet.bank + over
    return over


class Ledger:
    """The wallets of a system, and the payments that they have made."""

    def __init__(self, wallets: dict[str, Wallet]) -> None:
        """Keep the wallets, by name, as `self.wallets`."""
        self.wallets = wallets
        self.refs = []

    def pay(self, ref: str, payer: str, payee: str, amount: int) -> None:
        """Move `amount` tyiyn by the five rules, or raise Declined and change nothing."""
        if ref in self.refs:
            return
        if type(amount) is not int or amount < 1 or payer == payee:
            raise Declined("amount")
        sender, receiver = self.wallets[payer], self.wallets[payee]
        if sender.som + sender.bank < amount:
            raise Declined("money")
        fits = min(amount, max(0, receiver.limit - receiver.som))
        own = min(sender.som, amount)
        sender.som -= own
        sender.bank -= amount - own
        receiver.som += fits
        sender.bank += amount - fits
        self.refs.append(ref)
