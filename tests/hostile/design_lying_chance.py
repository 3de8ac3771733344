"""tries: to answer with generators of chance, iterators and views whose state is nonsense, huge or never ends"""

# exercise: fingerprint
# earns: none
import itertools
import random


def chance(state):
    return type("Chance", (random.Random,), {"getstate": lambda self: state})()


KINDS = [
    lambda: chance((3, tuple(range(625)), None)),
    lambda: chance((3, (2**40,) * 624 + (624,), 5)),
    lambda: chance((2, ("%s" * 1000,) * 625, None)),
    lambda: chance((3, (0,) * 624 + (-(2**70),), "x")),
    lambda: chance((99,)),
    lambda: chance(itertools.count()),
    lambda: chance({"a": [random.Random()] * 1000}),
    lambda: {}.keys() if False else dict.fromkeys(range(100_000)).keys(),
]


def fingerprint(data):
    return KINDS[len(data) % len(KINDS)]()


def differing_bits(a, b):
    return KINDS[len(b) % len(KINDS)]()
