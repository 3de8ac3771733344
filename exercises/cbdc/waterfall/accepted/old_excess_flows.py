from dataclasses import dataclass


class Declined(Exception):
    pass


@dataclass
class Wallet:
    som: int
    bank: int
    limit: int


def receive(wallet, amount):
    """Nothing above the limit stays, not even what was there before."""
    room = max(0, wallet.limit - wallet.som)
    together = wallet.som + amount
    stays = min(together, wallet.limit)
    wallet.som, wallet.bank = stays, wallet.bank + together - stays
    return max(0, amount - room)


class Ledger:
    def __init__(self, wallets):
        self.wallets, self.journal = wallets, {}

    def pay(self, ref, payer, payee, amount):
        if self.journal.get(ref):
            return
        giver = self.wallets[payer]
        fine = type(amount) is int and 0 < amount <= giver.som + giver.bank and payer != payee
        if not fine:
            raise Declined
        from_wallet = min(giver.som, amount)
        giver.som, giver.bank = giver.som - from_wallet, giver.bank - (amount - from_wallet)
        receive(self.wallets[payee], amount)
        self.journal[ref] = (payer, payee, amount)
