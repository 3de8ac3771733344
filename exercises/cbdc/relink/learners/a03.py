"""is: one_sided"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One payment in a file: the payer has a new name in each epoch, shops keep theirs."""

    name: str
    shop: str
    amount: int  # tyiyn


def relink(old, new, least=2):
    old_marks, new_marks = {}, {}
    for r in old:
        old_marks.setdefault(r.name, set()).add((r.shop, r.amount))
    for r in new:
        new_marks.setdefault(r.name, set()).add((r.shop, r.amount))
    out = {}
    for o, mine in old_marks.items():
        scores = sorted(((len(mine & theirs), n) for n, theirs in new_marks.items()), reverse=True)
        if not scores or scores[0][0] < least:
            continue
        if len(scores) > 1 and scores[0][0] == scores[1][0]:
            continue
        out[o] = scores[0][1]
    return out
