from collections import Counter, defaultdict
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    name: str
    shop: str
    amount: int


def relink(old, new, least=2):
    where = defaultdict(set)
    for row in new:
        where[row.shop, row.amount].add(row.name)
    ways, back = defaultdict(Counter), defaultdict(Counter)
    for name, shop, amount in {(row.name, row.shop, row.amount) for row in old}:
        for other in where.get((shop, amount), ()):
            ways[name][other] += 1
            back[other][name] += 1

    def best(counter):
        first, *rest = counter.most_common(2)
        clear = not rest or first[1] > rest[0][1]
        return first[0] if first[1] >= least and clear else None

    return {one: two for one, found in ways.items() if (two := best(found)) is not None and best(back[two]) == one}
