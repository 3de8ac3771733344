"""is: amount_alone"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One payment in a file: the payer has a new name in each epoch, shops keep theirs."""

    name: str
    shop: str
    amount: int  # tyiyn


def relink(old, new, least=2):
    def group(rows):
        g = {}
        for r in rows:
            if r.name not in g:
                g[r.name] = set()
            g[r.name].add(r.amount)
        return g

    first, second = group(old), group(new)
    pairs = {}
    for o in first:
        for n in second:
            k = len(first[o].intersection(second[n]))
            ok = k >= least
            for n2 in second:
                if n2 != n and len(first[o].intersection(second[n2])) >= k:
                    ok = False
            for o2 in first:
                if o2 != o and len(first[o2].intersection(second[n])) >= k:
                    ok = False
            if ok:
                pairs[o] = n
    return pairs
