"""A day book in which every seal depends on all entries before it, and the search for the first break."""

from hashlib import sha256
from collections.abc import Sequence


def seal(entries: Sequence[bytes]) -> list[bytes]:
    """Return one seal for each entry: SHA-256 of the seal before it (32 zero bytes at first) and the entry."""
    seals = []
    before = b""
    for entry in entries:
        before = sha256(before + entry).digest()
        seals.append(before)
    return seals


def first_break(entries: Sequence[bytes], seals: Sequence[bytes]) -> int | None:
    """Return the place, from 0, of the first entry and seal that do not belong together; None if all do."""
    wanted = seal(entries)
    for i, (one, other) in enumerate(zip(wanted, seals)):
        if one != other:
            return i
    if len(wanted) != len(seals):
        return min(len(wanted), len(seals))
    return None
