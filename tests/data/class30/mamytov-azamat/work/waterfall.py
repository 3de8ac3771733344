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
    # см. подсказку 2
    mesto = max(0, wallet.limit - wallet.som)
    kept = min(mesto, amount)
    wallet.som += kept
    wallet.bank += amount - kept
    return amount - kept


class Ledger:
    """The wallets of a system, and the payments that they have made."""

    def __init__(self, wallets: dict[str, Wallet]) -> None:
        """Keep the wallets, by name, as `self.wallets`."""
        # step by step
        self.wallets = wallets
        self.done = set()

    def pay(self, ref: str, payer: str, payee: str, amount: int) -> None:
        """Move `amount` tyiyn by the five rules, or raise Declined and change nothing."""
        if ref in self.done:
            return
        if type(amount) is not int or amount <= 0 or payer == payee:
            raise Declined("rule 1")
        wallet = self.wallets[payer]
        ne_hvataet = max(0, amount - wallet.som)
        if wallet.bank < ne_hvataet or wallet.som + ne_hvataet > wallet.limit:
            raise Declined("rule 2")
        wallet.bank -= ne_hvataet
        wallet.som = wallet.som + ne_hvataet - amount
        receive(self.wallets[payee], amount)
        self.done.add(ref)
