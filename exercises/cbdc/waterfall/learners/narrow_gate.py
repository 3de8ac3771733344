"""is: lid_on_payer"""
# I thought: whatever is paid must lie in the payer's wallet for a moment, and more than the limit can never lie there.
from dataclasses import dataclass


class Declined(Exception):
    """no"""


@dataclass
class Wallet:
    som: int
    bank: int
    limit: int


def spendable(w):
    """The largest payment this wallet can make."""
    if w.som >= w.limit:
        return w.som
    return min(w.limit, w.som + w.bank)


def receive(wallet, amount):
    total = wallet.som + amount
    # a wallet that is above its limit already keeps what it has
    wallet.som, old = max(wallet.som, min(total, wallet.limit)), wallet.som
    rest = amount - (wallet.som - old)
    wallet.bank += rest
    return rest


class Ledger:
    def __init__(self, wallets):
        self.wallets = wallets
        self.history = {}

    def pay(self, ref, payer, payee, amount):
        if ref in self.history:
            return

        problems = []
        if isinstance(amount, bool) or not isinstance(amount, int):
            problems.append("not a whole number")
        elif amount < 1:
            problems.append("nothing to pay")
        elif payer == payee:
            problems.append("same wallet")
        elif amount > spendable(self.wallets[payer]):
            problems.append("too much")
        if problems:
            raise Declined(", ".join(problems))

        w = self.wallets[payer]
        w.som, w.bank = max(0, w.som - amount), w.bank - max(0, amount - w.som)
        receive(self.wallets[payee], amount)
        self.history[ref] = (payer, payee, amount)
