"""is: unlisted"""
# I thought: bin() shows the bits of a number, so I write both numbers with bin() and compare sign by sign from the left.
from hashlib import sha256
from itertools import zip_longest


def as_bits(raw):
    return bin(int.from_bytes(raw, "big"))[2:]


def fingerprint(data):
    if hasattr(data, "encode"):
        data = data.encode("utf-8")
    return sha256(data).hexdigest()


def differing_bits(a, b):
    if len(a) != len(b):
        raise ValueError("a and b need one length")
    total = 0
    for one, other in zip_longest(as_bits(a), as_bits(b)):
        if one != other:
            total += 1
    return total
