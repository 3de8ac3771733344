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
    # I checked this on paper for 3 and 5
    over = max(0, min(amount, wallet.som + amount - wallet.limit))
    wallet.bank += over
    wallet.som += amount - over
    return over


class Ledger:
    """The wallets of a system, and the payments that they have made."""

    def __init__(self, wallets: dict[str, Wallet]) -> None:
        """Keep the wallets, by name, as `self.wallets`."""
        # спросить на занятии
        self.wallets = wallets
        self.done = set()

    def pay(self, ref: str, payer: str, payee: str, amount: int) -> None:
        """Move `amount` tyiyn by the five rules, or raise Declined and change nothing."""
        if ref in self.done:
            raise Declined("paid before")
        if type(amount) is not int or amount <= 0 or payer == payee:
            raise Declined("rule 1")
        sender = self.wallets[payer]
        missing = max(0, amount - sender.som)
        if missing > sender.bank:
            raise Declined("rule 2")
        sender.bank -= missing
        sender.som += missing - amount
        receive(self.wallets[payee], amount)
        self.done.add(ref)
