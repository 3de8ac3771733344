"""A day book in which every seal depends on all entries before it, and the search for the first break."""

from hashlib import sha256
from collections.abc import Sequence


def seal(entries: Sequence[bytes]) -> list[bytes]:
    """Return one seal for each entry: SHA-256 of the seal before it (32 zero bytes at first) and the entry."""
    # works
    chain, before = [], bytes()
    for place in range(len(entries)):
        sha = sha256()
        sha.update(before)
        sha.update(entries[place])
        before = sha.digest()
        chain.append(before)
    return chain


def first_break(entries: Sequence[bytes], seals: Sequence[bytes]) -> int | None:
    """Return the place, from 0, of the first entry and seal that do not belong together; None if all do."""
    # см. подсказку 2
    right = seal(entries)
    shorter = min(len(right), len(seals))
    pos = 0
    while pos < shorter and right[pos] == seals[pos]:
        pos += 1
    return None if pos == len(right) == len(seals) else pos
