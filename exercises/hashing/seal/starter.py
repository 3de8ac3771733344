"""A day book in which every seal depends on all entries before it, and the search for the first break."""

from collections.abc import Sequence


def seal(entries: Sequence[bytes]) -> list[bytes]:
    """Return one seal for each entry: SHA-256 of the seal before it (32 zero bytes at first) and the entry."""
    raise NotImplementedError


def first_break(entries: Sequence[bytes], seals: Sequence[bytes]) -> int | None:
    """Return the place, from 0, of the first entry and seal that do not belong together; None if all do."""
    raise NotImplementedError
