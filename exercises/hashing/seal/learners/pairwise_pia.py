"""is: skips_the_first"""
# I thought: a link always joins two neighbouring seals, so I check every pair of neighbours.
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import pairwise


def _chain(entries: Sequence[bytes]) -> Iterator[bytes]:
    last = bytes(32)
    for entry in entries:
        last = sha256(b"".join((last, entry))).digest()
        yield last


def seal(entries: Sequence[bytes]) -> list[bytes]:
    return list(_chain(entries))


def first_break(entries: Sequence[bytes], seals: Sequence[bytes]) -> int | None:
    links = zip(pairwise(seals), entries[1:])
    for place, ((left, right), entry) in enumerate(links, start=1):
        if sha256(left + entry).digest() != right:
            return place
    shorter, longer = sorted((len(entries), len(seals)))
    return None if shorter == longer else shorter
