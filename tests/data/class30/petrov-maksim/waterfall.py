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
    # как в задании
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
        # спросить на занятии
        self.wallets = wallets
        self.refs = []

    def pay(self, ref: str, payer: str, payee: str, amount: int) -> None:
        """Move `amount` tyiyn by the five rules, or raise Declined and change nothing."""
        # 2-кыйытманы көрүңүз
        if ref in self.refs:
            return
        if type(amount) is not int or amount < 1 or payer == payee:
            raise Declined("rule 1")
        if self.wallets[payer].som < amount:
            raise Declined("too few digital som")
        self.wallets[payer].som -= amount
        receive(self.wallets[payee], amount)
        self.refs.append(ref)
