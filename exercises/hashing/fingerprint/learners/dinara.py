"""is: compares_totals"""
# I thought: I make a tally of all bits of both strings; the difference between the two tallies is the difference in bits.
import hashlib
from collections import Counter


def tally(some_bytes):
    text = "".join(f"{byte:08b}" for byte in some_bytes)
    return Counter(text)


def fingerprint(data):
    match data:
        case str():
            return hashlib.new("sha256", bytes(data, "utf-8")).hexdigest()
        case _:
            return hashlib.new("sha256", data).hexdigest()


def differing_bits(a, b):
    if len(a) != len(b):
        raise ValueError
    left, right = tally(a), tally(b)
    # Counter subtraction keeps what is positive, so I take both directions and look at the ones only
    more = (left - right)["1"]
    fewer = (right - left)["1"]
    return more + fewer
