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
        # I checked this on paper for 3 and 5
        self.wallets = wallets
        self.done = set()

    def pay(self, ref: str, payer: str, payee: str, amount: int) -> None:
        """Move `amount` tyiyn by the five rules, or raise Declined and change nothing."""
        # см. подсказку 2
        if ref in self.done:
            return
        if amount <= 0 or payer == payee:
            raise Declined("not sound")
        giver = self.wallets[payer]
        jetpegen = max(0, amount - giver.som)
        if jetpegen > giver.bank:
            raise Declined("not enough money")
        giver.bank -= jetpegen
        giver.som += jetpegen - amount
        receive(self.wallets[payee], amount)
        self.done.add(ref)
