"""Code of the lesson on chains: readings of a reservoir, each sealed together with everything before it."""

from hashlib import sha256

START = sha256(b"Readings of the reservoir, book 7").digest()
"""The first link hangs on the title of the book."""


# --8<-- [start:link]
def link(before: bytes, line: str) -> bytes:
    """The seal of a line: a hash of the seal before it and of the line."""
    return sha256(before + line.encode()).digest()


# --8<-- [end:link]
