"""A day book in which every seal depends on all entries before it, and the search for the first break."""

from hashlib import sha256
from collections.abc import Sequence


def seal(entries: Sequence[bytes]) -> list[bytes]:
    """Return one seal for each entry: SHA-256 of the seal before it (32 zero bytes at first) and the entry."""
    seals = []
    prev = bytes(32)
    for entry in entries:
        prev = sha256(prev + entry).digest()
        seals.append(prev)
    return seals


def first_break(entries: Sequence[bytes], seals: Sequence[bytes]) -> int | None:
    """Return the place, from 0, of the first entry and seal that do not belong together; None if all do."""
    right = seal(entries)
    shorter = min(len(right), len(seals))
    i = 0
    while i < shorter and right[i] == seals[i]:
        i += 1
    return None if i == len(right) == len(seals) else i
