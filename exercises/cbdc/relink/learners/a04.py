"""is: tie_is_a_link"""

# Written from task and starter alone, then used to correct the checks: counted in no share.

from collections import defaultdict
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One payment in a file: the payer has a new name in each epoch, shops keep theirs."""

    name: str
    shop: str
    amount: int  # tyiyn


def relink(old, new, least=2):
    A = defaultdict(set)
    B = defaultdict(set)
    for r in old:
        A[r.name].add((r.shop, r.amount))
    for r in new:
        B[r.name].add((r.shop, r.amount))
    if not A or not B:
        return {}
    best_new = {o: max(B, key=lambda n: len(A[o] & B[n])) for o in A}
    best_old = {n: max(A, key=lambda o: len(A[o] & B[n])) for n in B}
    return {
        o: n
        for o, n in best_new.items()
        if best_old[n] == o and len(A[o] & B[n]) >= least
    }
