"""is: unlisted"""
# I thought: a SHA-256 is one big number, and format(number, "x") writes a number in hexadecimal.
import hashlib
from functools import reduce


def _number(raw):
    return reduce(lambda acc, byte: acc * 256 + byte, raw, 0)


def fingerprint(data):
    raw = data
    if isinstance(raw, str):
        raw = raw.encode("utf-8")
    return format(_number(hashlib.sha256(raw).digest()), "x")


def differing_bits(a, b):
    if len(a) != len(b):
        raise ValueError("%r / %r" % (len(a), len(b)))
    x = _number(a) ^ _number(b)
    steps = 0
    while x:            # Kernighan: every round deletes the lowest one
        x &= x - 1
        steps += 1
    return steps
