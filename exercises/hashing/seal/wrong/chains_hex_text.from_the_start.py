"""fails: first_seal known_book any_book whole_book changed_entry changed_seal swapped_entries entry_and_its_seal two_breaks missing_at_the_end cut_on_both_sides"""

from collections.abc import Sequence
from hashlib import sha256

_START = bytes(32).hex().encode()


def seal(entries: Sequence[bytes]) -> list[bytes]:
    """Return one seal for each entry: SHA-256 of the seal before it (32 zero bytes at first) and the entry."""
    seals = []
    before = _START
    for entry in entries:
        before = sha256(before + entry).hexdigest().encode()
        seals.append(bytes.fromhex(before.decode()))
    return seals


def first_break(entries: Sequence[bytes], seals: Sequence[bytes]) -> int | None:
    """Return the place, from 0, of the first entry and seal that do not belong together; None if all do."""
    before = _START
    for place in range(max(len(entries), len(seals))):
        if place >= len(entries) or place >= len(seals):
            return place
        if sha256(before + entries[place]).digest() != seals[place]:
            return place
        before = seals[place].hex().encode()
    return None
