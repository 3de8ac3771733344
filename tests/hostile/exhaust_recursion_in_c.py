"""tries: to overflow the C stack where Python does not count: repr, sort, copies, pickles, json, isinstance, deallocation"""

# exercise: fingerprint
# earns: none
import copy
import functools
import itertools
import json
import pickle
import sys

sys.setrecursionlimit(10**9)
DEPTH = 200_000


def nested(make, depth=DEPTH):
    value = make(None)
    for _ in range(depth):
        value = make(value)
    return value


class Key:
    def __lt__(self, other):
        return sorted([self, other])[0] is self

    def __eq__(self, other):
        return [self] == [other]

    def __hash__(self):
        return hash((self,))

    def __repr__(self):
        return f"{[self]!r}"


class Next:
    def __init__(self, inner):
        self.inner = inner


def chained():
    value = iter(())
    for _ in range(DEPTH):
        value = itertools.chain(value, ())
    return list(value)


WAYS = [
    lambda: repr(nested(lambda inner: [inner])),
    lambda: isinstance(1, nested(lambda inner: (inner,) if inner else (str,))),
    lambda: pickle.dumps(nested(lambda inner: [inner])),
    lambda: json.dumps(nested(lambda inner: [inner])),
    lambda: json.loads("[" * DEPTH + "]" * DEPTH),
    lambda: copy.deepcopy(nested(lambda inner: [inner])),
    lambda: hash(nested(lambda inner: (inner,))),
    lambda: nested(lambda inner: (inner,)) == nested(lambda inner: (inner,)),
    lambda: nested(lambda inner: functools.partial(abs, inner), 50_000)(),
    lambda: nested(lambda inner: Next(inner)) and None,
    lambda: compile("-" * DEPTH + "1", "x", "eval"),
    lambda: compile("(" * 90 + "1" + ")" * 90 + "+1" * DEPTH, "x", "eval"),
    lambda: sorted([Key(), Key(), Key()]),
    lambda: Key() == Key(),
    lambda: hash(Key()),
    lambda: repr(Key()),
    chained,
]
turn = 0


def fingerprint(data):
    global turn
    way = WAYS[(len(data) * 7 + turn) % len(WAYS)]
    turn += 1
    way()
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
