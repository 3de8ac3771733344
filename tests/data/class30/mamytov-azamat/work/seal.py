"""A day book in which every seal depends on all entries before it, and the search for the first break."""

from hashlib import sha256
from collections.abc import Sequence


def seal(entries: Sequence[bytes]) -> list[bytes]:
    """Return one seal for each entry: SHA-256 of the seal before it (32 zero bytes at first) and the entry."""
    # спросить на занятии
    seals = []
    proshlyi = bytes(32)
    for entry in entries:
        proshlyi = sha256(proshlyi + entry).digest()
        seals.append(proshlyi)
    return seals


def first_break(entries: Sequence[bytes], seals: Sequence[bytes]) -> int | None:
    """Return the place, from 0, of the first entry and seal that do not belong together; None if all do."""
    proshlyi = bytes(32)
    for i, (entry, given) in enumerate(zip(entries, seals)):
        if sha256(proshlyi + entry).digest() != given:
            return i
        proshlyi = given
    return None
