"""fails: missing_at_the_end"""

from collections.abc import Sequence
from hashlib import sha256

_START = bytes(32)


def seal(entries: Sequence[bytes]) -> list[bytes]:
    """Return one seal for each entry: SHA-256 of the seal before it (32 zero bytes at first) and the entry."""
    seals = []
    before = _START
    for entry in entries:
        before = sha256(before + entry).digest()
        seals.append(before)
    return seals


def first_break(entries: Sequence[bytes], seals: Sequence[bytes]) -> int | None:
    """Return the place, from 0, of the first entry and seal that do not belong together; None if all do."""
    before = _START
    for place in range(len(seals)):
        if place >= len(entries):
            return place
        if sha256(before + entries[place]).digest() != seals[place]:
            return place
        before = seals[place]
    return None
