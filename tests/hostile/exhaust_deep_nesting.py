"""tries: to answer with lists, tuples, dicts and iterators nested twenty thousand deep, or inside themselves"""


# exercise: fingerprint
# earns: none
def deep(make, depth=20_000):
    value = make(0)
    for _ in range(depth):
        value = make(value)
    return value


def selfish():
    one = []
    one.append(one)
    other = {}
    other["me"] = other, one
    return [one, other]


KINDS = [
    lambda: deep(lambda inner: [inner]),
    lambda: deep(lambda inner: (inner,)),
    lambda: deep(lambda inner: {"k": inner}),
    lambda: deep(lambda inner: {(inner,): 1}[next(iter({(inner,): 1}))] and (inner, inner), 300),
    lambda: deep(lambda inner: iter([inner]), 5_000),
    lambda: deep(lambda inner: frozenset([inner]), 99),
    selfish,
]


def fingerprint(data):
    return KINDS[len(data) % len(KINDS)]()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
