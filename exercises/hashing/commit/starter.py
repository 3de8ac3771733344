"""Sealed bids: commit to a value without showing it, and open it later."""


def commit(value: bytes, salt: bytes) -> bytes:
    """Return SHA-256 of the salt's length (one byte), the salt and the value; ValueError for a salt above 255 bytes."""
    raise NotImplementedError


def opens(commitment: bytes, value: bytes, salt: bytes) -> bool:
    """Say whether this value and this salt are what was committed to; never raise."""
    raise NotImplementedError
