"""Code of the lesson on trees: four records under one head, and two ways to build it badly."""

from hashlib import sha256


# --8<-- [start:pair]
def leaf(record: bytes) -> bytes:
    """The hash of a record. The zero byte in front says: this is a record."""
    return sha256(b"\x00" + record).digest()


def pair(left: bytes, right: bytes) -> bytes:
    """The hash above two hashes. The one byte in front says: these are hashes."""
    return sha256(b"\x01" + left + right).digest()


# --8<-- [end:pair]


# --8<-- [start:copying]
def head_of_four(a: bytes, b: bytes, c: bytes, d: bytes) -> bytes:
    """The head over four records."""
    return pair(pair(leaf(a), leaf(b)), pair(leaf(c), leaf(d)))


def head_of_three_by_copying(a: bytes, b: bytes, c: bytes) -> bytes:
    """The head over three records, the last one copied: do not do this."""
    return pair(pair(leaf(a), leaf(b)), pair(leaf(c), leaf(c)))


# --8<-- [end:copying]


# --8<-- [start:unmarked]
def unmarked(data: bytes) -> bytes:
    """A hash without a mark, for records and for hashes alike."""
    return sha256(data).digest()


# --8<-- [end:unmarked]


# --8<-- [start:size]
def hashes_needed(records: int) -> int:
    """How many hashes the longest inclusion proof holds, for 1 record or more.

    >>> [hashes_needed(n) for n in (1, 2, 3, 4, 5, 1_000_000)]
    [0, 1, 2, 2, 3, 20]
    """
    return (records - 1).bit_length()


# --8<-- [end:size]
