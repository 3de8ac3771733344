"""is: more_than_least"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One payment in a file: the payer has a new name in each epoch, shops keep theirs."""

    name: str
    shop: str
    amount: int  # tyiyn


class Town:
    def __init__(self, rows):
        self.marks = {}
        for row in rows:
            self.marks.setdefault(row.name, set()).add((row.shop, row.amount))

    def ranking(self, marks):
        return sorted(((len(marks & m), name) for name, m in self.marks.items()), reverse=True)

    def favourite(self, marks):
        ranks = self.ranking(marks) + [(0, ""), (0, "")]
        if ranks[0][0] > ranks[1][0]:
            return ranks[0]
        return (0, None)


def relink(old, new, least=2):
    before, after = Town(old), Town(new)
    links = {}
    for o, m in before.marks.items():
        shared, n = after.favourite(m)
        if n is not None and shared > least and before.favourite(after.marks[n])[1] == o:
            links[o] = n
    return links
