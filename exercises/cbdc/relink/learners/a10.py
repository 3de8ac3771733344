"""is: sorted_marks"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One payment in a file: the payer has a new name in each epoch, shops keep theirs."""

    name: str
    shop: str
    amount: int  # tyiyn


def profile(rows, name):
    things = set()
    for row in rows:
        if row.name == name:
            things.add(row.shop)
            things.add(row.amount)
    return things


def relink(old, new, least=2):
    olds = {name: profile(old, name) for name in {r.name for r in old}}
    news = {name: profile(new, name) for name in {r.name for r in new}}
    share = {(o, n): len(olds[o] & news[n]) for o in olds for n in news}
    result = {}
    for o in olds:
        for n in news:
            s = share[o, n]
            if s < least:
                continue
            if all(share[o, m] < s for m in news if m != n) and all(share[p, n] < s for p in olds if p != o):
                result[o] = n
    return result
