"""is: backwards"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One payment in a file: the payer has a new name in each epoch, shops keep theirs."""

    name: str
    shop: str
    amount: int  # tyiyn


def relink(old, new, least=2):
    old_sets = {r.name: {(s.shop, s.amount) for s in old if s.name == r.name} for r in old}
    new_sets = {r.name: {(s.shop, s.amount) for s in new if s.name == r.name} for r in new}
    answer = {}
    for n, nm in new_sets.items():
        for o, om in old_sets.items():
            c = len(om & nm)
            if c < least:
                continue
            beats_new = all(c > len(om & m) for k, m in new_sets.items() if k != n)
            beats_old = all(c > len(m & nm) for k, m in old_sets.items() if k != o)
            if beats_new and beats_old:
                answer[n] = o
    return answer
