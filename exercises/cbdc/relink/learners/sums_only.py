"""is: amount_alone"""

# Written with the list of mistakes at hand, and used to correct the checks: counted in no share.
# I thought: the amount is what tells people apart.
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
        table.setdefault(row.name, set()).add(row.amount)
    return table


def relink(old, new, least=2):
    a, b = habits(old), habits(new)
    found = {}
    for o in a:
        scores = {n: len(a[o] & b[n]) for n in b}
        for n, score in scores.items():
            others = [scores[m] for m in b if m != n] + [len(a[p] & b[n]) for p in a if p != o]
            if score >= least and score > max(others, default=0):
                found[o] = n
    return found
