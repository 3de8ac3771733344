"""is: share_of_the_marks"""

# Written with the list of mistakes at hand, and used to correct the checks: counted in no share.
# I thought: alike is what two people share, divided by what they have.
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


def likeness(one, other):
    return len(one & other) / len(one | other)


def relink(old, new, least=2):
    a, b = habits(old), habits(new)
    found = {}
    for o in a:
        for n in b:
            if len(a[o] & b[n]) < least:
                continue
            mine = likeness(a[o], b[n])
            if all(likeness(a[o], b[m]) < mine for m in b if m != n):
                if all(likeness(a[p], b[n]) < mine for p in a if p != o):
                    found[o] = n
    return found
