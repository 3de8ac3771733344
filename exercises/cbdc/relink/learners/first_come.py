"""is: linked_ones_taken_out"""

# Written with the list of mistakes at hand, and used to correct the checks: counted in no share.
# I thought: who is found is taken and need not be looked for again.
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
    for o in sorted(a):
        free = [n for n in sorted(b) if n not in found.values()]
        scores = sorted(((len(a[o] & b[n]), n) for n in free), reverse=True)
        if scores and scores[0][0] >= least and (len(scores) == 1 or scores[0][0] > scores[1][0]):
            found[o] = scores[0][1]
    return found
