"""is: counts_repeats"""

from collections import Counter
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
        table.setdefault(row.name, Counter())[row.shop, row.amount] += 1
    return table


def common(x, y):
    return sum((x & y).values())


def relink(old, new, least=2):
    was, now = habits(old), habits(new)
    score = {(o, n): common(was[o], now[n]) for o in was for n in now}
    links = {}
    for (o, n), s in score.items():
        rivals = [score[o, x] for x in now if x != n] + [score[x, n] for x in was if x != o]
        if s >= least and all(s > r for r in rivals):
            links[o] = n
    return links
