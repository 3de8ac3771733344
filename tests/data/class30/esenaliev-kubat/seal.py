"""A day book in which every seal depends on all entries before it, and the search for the first break."""

import hashlib
from collections.abc import Sequence


def seal(entries: Sequence[bytes]) -> list[bytes]:
    """Return one seal for each entry: SHA-256 of the seal before it (32 zero bytes at first) and the entry."""
    result, place = [], 0
    while place < len(entries):
        machine = hashlib.sha256(result[place - 1] if place else b"\x00" * 32)
        machine.update(entries[place])
        result += [machine.digest()]
        place += 1
    return result


def first_break(entries: Sequence[bytes], seals: Sequence[bytes]) -> int | None:
    """Return the place, from 0, of the first entry and seal that do not belong together; None if all do."""
    before = bytes(32)
    for i in range(max(len(entries), len(seals))):
        if i >= len(entries) or i >= len(seals):
            return i
        if hashlib.sha256(before + entries[i]).digest() != seals[i]:
            return i
        before = seals[i]
    return None
