"""is: share_of_the_marks tie_is_a_link (one function)"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One payment in a file: the payer has a new name in each epoch, shops keep theirs."""

    name: str
    shop: str
    amount: int  # tyiyn


def relink(old, new, least=2):
    def sets(rows):
        d = {}
        for r in rows:
            d.setdefault(r.name, set()).add((r.shop, r.amount))
        return d

    x, y = sets(old), sets(new)

    def alike(o, n):
        return len(x[o] & y[n]) / len(x[o] | y[n])

    out = {}
    for o in x:
        for n in y:
            if len(x[o] & y[n]) < least:
                continue
            me = alike(o, n)
            if all(me >= alike(o, m) for m in y) and all(me >= alike(p, n) for p in x):
                out[o] = n
    return out
