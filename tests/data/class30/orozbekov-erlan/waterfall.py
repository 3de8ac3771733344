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
    before = wallet.som
    wallet.som = max(before, min(before + amount, wallet.limit))
    over = before + amount - wallet.som
    wallet.bank += over
    return over


class Ledger:
    """The wallets of a system, and the payments that they have made."""

    def __init__(self, wallets: dict[str, Wallet]) -> None:
        """Keep the wallets, by name, as `self.wallets`."""
        self.wallets = wallets
        self.history = {}

    def pay(self, ref: str, payer: str, payee: str, amount: int) -> None:
        """Move `amount` tyiyn by the five rules, or raise Declined and change nothing."""
        # см. подсказку 2
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
