"""A day book in which every seal depends on all entries before it, and the search for the first break."""

from hashlib import sha256
from collections.abc import Sequence


def seal(entries: Sequence[bytes]) -> list[bytes]:
    """Return one seal for each entry: SHA-256 of the seal before it (32 zero bytes at first) and the entry."""
    seals = []
    last = bytes(32)
    for entry in entries:
        last = sha256(last + entry).digest()
        seals.append(last)
    return seals


def first_break(entries: Sequence[bytes], seals: Sequence[bytes]) -> int | None:
    """Return the place, from 0, of the first entry and seal that do not belong together; None if all do."""
    wanted = seal(entries)
    for pos, (one, other) in enumerate(zip(wanted, seals)):
        if one != other:
            return pos
    if len(wanted) != len(seals):
        return min(len(wanted), len(seals))
    return None
