"""is: counts_repeats"""

# Written with the list of mistakes at hand, and used to correct the checks: counted in no share.
# I thought: who pays the same more often is more alike.
from collections import Counter
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One payment in a file: the payer has a new name in each epoch, shops keep theirs."""

    name: str
    shop: str
    amount: int  # tyiyn


def relink(old, new, least=2):
    before, after = {}, {}
    for rows, table in ((old, before), (new, after)):
        for row in rows:
            table.setdefault(row.name, Counter())[row.shop, row.amount] += 1
    score = {(o, n): sum((before[o] & after[n]).values()) for o in before for n in after}
    links = {}
    for (o, n), points in score.items():
        against = [value for (p, q), value in score.items() if (p == o) != (q == n)]
        if points >= least and all(points > value for value in against):
            links[o] = n
    return links
