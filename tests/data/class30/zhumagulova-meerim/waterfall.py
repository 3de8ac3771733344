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
        # I checked this on paper for 3 and 5
        self.wallets = wallets
        self.history = {}

    def pay(self, ref: str, payer: str, payee: str, amount: int) -> None:
        """Move `amount` tyiyn by the five rules, or raise Declined and change nothing."""
        if self.history.get(ref):
            return
        sound = isinstance(amount, int) and not isinstance(amount, bool) and amount > 0
        source = self.wallets[payer]
        if not sound or payer == payee or amount > source.som + source.bank:
            raise Declined
        from_wallet = min(source.som, amount)
        source.som -= from_wallet
        source.bank -= amount - from_wallet
        receive(self.wallets[payee], amount)
        self.history[ref] = amount
