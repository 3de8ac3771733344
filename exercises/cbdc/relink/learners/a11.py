"""is: always_two"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One payment in a file: the payer has a new name in each epoch, shops keep theirs."""

    name: str
    shop: str
    amount: int  # tyiyn


def relink(old, new, least=2):
    om, nm = {}, {}
    for r in old:
        om.setdefault(r.name, set()).add((r.shop, r.amount))
    for r in new:
        nm.setdefault(r.name, set()).add((r.shop, r.amount))

    def shared(o, n):
        return len(om[o] & nm[n])

    return {
        o: n
        for o in om
        for n in nm
        if shared(o, n) >= 2
        and shared(o, n) > max([shared(o, x) for x in nm if x != n], default=0)
        and shared(o, n) > max([shared(x, n) for x in om if x != o], default=0)
    }
