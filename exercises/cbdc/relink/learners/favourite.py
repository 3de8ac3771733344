"""is: one_sided tie_is_a_link (one function)"""

# Written with the list of mistakes at hand, and used to correct the checks: counted in no share.
# I thought: everybody goes with the one that is most alike.
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One payment in a file: the payer has a new name in each epoch, shops keep theirs."""

    name: str
    shop: str
    amount: int  # tyiyn


def relink(old, new, least=2):
    def marks(rows):
        found = {}
        for row in rows:
            if row.name not in found:
                found[row.name] = set()
            found[row.name].add((row.shop, row.amount))
        return found

    old_marks, new_marks = marks(old), marks(new)
    result = {}
    for o in old_marks:
        for n in new_marks:
            shared = len(old_marks[o] & new_marks[n])
            if shared >= least and all(shared >= len(old_marks[o] & new_marks[m]) for m in new_marks):
                result[o] = n
    return result
