"""tries: to answer with generators that never end, that slow down, that grow, and that ask to be closed in vain"""

# exercise: fingerprint
# earns: none
import itertools
import time


def stubborn():
    while True:
        try:
            yield "x"
        except BaseException:
            pass


def slow():
    while True:
        time.sleep(0.01)
        yield 0


def growing():
    value = "x"
    while True:
        value *= 2
        yield value


def nested():
    while True:
        yield nested()


class Endless(list):
    def __iter__(self):
        return itertools.count()

    def __len__(self):
        return 2**62


KINDS = [
    itertools.count,
    stubborn,
    slow,
    growing,
    nested,
    Endless,
    lambda: itertools.repeat([0] * 1000),
    lambda: range(2**62),
]


def fingerprint(data):
    return KINDS[len(data) % len(KINDS)]()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
