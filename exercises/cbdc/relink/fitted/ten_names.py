"""fails: town"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One payment in a file: the payer has a new name in each epoch, shops keep theirs."""

    name: str
    shop: str
    amount: int  # tyiyn


def relink(old: list[Row], new: list[Row], least: int = 2) -> dict[str, str]:
    """Return the names of `old` that can be linked, each with its name in `new`."""
    marks = [{}, {}]
    for place, rows in enumerate((old, new)):
        for row in rows:
            marks[place].setdefault(row.name, set()).add((row.shop, row.amount))
    before, after = ({name: kept for name, kept in list(one.items())[:10]} for one in marks)
    common = {(o, n): len(before[o] & after[n]) for o in before for n in after}
    links = {}
    for (o, n), shared in common.items():
        rivals = [common[o, m] for m in after if m != n] + [common[p, n] for p in before if p != o]
        if shared >= least and all(shared > other for other in rivals):
            links[o] = n
    return links
