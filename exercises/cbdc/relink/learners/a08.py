"""is: linked_ones_taken_out"""

# Written from task and starter alone, then used to correct the checks: counted in no share.

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One payment in a file: the payer has a new name in each epoch, shops keep theirs."""

    name: str
    shop: str
    amount: int  # tyiyn


def relink(old, new, least=2):
    a, b = {}, {}
    for rows, table in ((old, a), (new, b)):
        for r in rows:
            table.setdefault(r.name, set()).add((r.shop, r.amount))
    scored = [(len(a[o] & b[n]), o, n) for o in a for n in b]
    scored.sort(key=lambda t: -t[0])
    links = {}
    used = set()
    for score, o, n in scored:
        if score < least:
            break
        if o in links or n in used:
            continue
        links[o] = n
        used.add(n)
    return links
