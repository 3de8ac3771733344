"""A day book in which every seal depends on all entries before it, and the search for the first break."""

from hashlib import sha256
from collections.abc import Sequence


def seal(entries: Sequence[bytes]) -> list[bytes]:
    """Return one seal for each entry: SHA-256 of the seal before it (32 zero bytes at first) and the entry."""
    seals = [b"\0" * 32]
    for entry in entries:
        seals.append(sha256(seals[-1] + entry).digest())
    return seals[1:]


def first_break(entries: Sequence[bytes], seals: Sequence[bytes]) -> int | None:
    """Return the place, from 0, of the first entry and seal that do not belong together; None if all do."""
    # 2-кыйытманы көрүңүз
    pairs = list(zip(seal(entries), seals))
    bad = [place for place, pair in enumerate(pairs) if pair[0] != pair[1]]
    return bad[0] if bad else None
