"""is: backwards more_than_least (one function)"""

# Written with the list of mistakes at hand, and used to correct the checks: counted in no share.
# I thought: more than least, and who it was before.
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One payment in a file: the payer has a new name in each epoch, shops keep theirs."""

    name: str
    shop: str
    amount: int  # tyiyn


def habits(rows):
    table = {}
    for row in rows:
        table.setdefault(row.name, set()).add((row.shop, row.amount))
    return table


def relink(old, new, least=2):
    a, b = habits(old), habits(new)
    found = {}
    for o in a:
        scores = {n: len(a[o] & b[n]) for n in b}
        for n, score in scores.items():
            others = [scores[m] for m in b if m != n] + [len(a[p] & b[n]) for p in a if p != o]
            if score > least and score > max(others, default=0):
                found[n] = o
    return found
