"""is: counts_bytes strips_spaces"""
# I thought: blanks before and after an order are typing accidents, and bytes that are not the same are what differs.
import hashlib
from itertools import compress, count
from operator import ne

SPACE = 32


def _tidy(raw: bytes) -> bytes:
    start, stop = 0, len(raw)
    while start < stop and raw[start] == SPACE:
        start += 1
    while stop > start and raw[stop - 1] == SPACE:
        stop -= 1
    return raw[start:stop]


def fingerprint(data: bytes | str) -> str:
    raw = data.encode("utf-8") if isinstance(data, str) else data
    return hashlib.sha256(_tidy(raw)).hexdigest()


def differing_bits(a: bytes, b: bytes) -> int:
    if len(a) != len(b):
        raise ValueError("lengths differ")
    places = compress(count(), map(ne, a, b))
    return len(list(places))
