"""tries: to be wrong once and right when asked again, so that a search for the smallest failure ends in confusion"""

# exercise: fingerprint
# earns: every_sign_counts
from hashlib import sha256

asked = {}


def fingerprint(data):
    asked[data] = asked.get(data, 0) + 1
    raw = data.encode() if isinstance(data, str) else data
    return sha256(raw).hexdigest() if asked[data] > 1 else f"{len(asked)}"


def differing_bits(a, b):
    asked[a, b] = asked.get((a, b), 0) + 1
    if asked[a, b] == 1:
        raise RuntimeError("the first time")
    if len(a) != len(b):
        raise ValueError
    return sum((x ^ y).bit_count() for x, y in zip(a, b))
