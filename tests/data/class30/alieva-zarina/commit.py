"""Sealed bids: commit to a value without showing it, and open it later."""

import hashlib


def commit(value: bytes, salt: bytes) -> bytes:
    """Return SHA-256 of the salt's length (one byte), the salt and the value; ValueError for a salt above 255 bytes."""
    if len(salt) > 255:
        raise ValueError("salt")
    size = bytes([len(salt)])
    return hashlib.sha256(size + value + salt).digest()


def opens(commitment: bytes, value: bytes, salt: bytes) -> bool:
    """Say whether this value and this salt are what was committed to; never raise."""
    try:
        return commit(value, salt) == commitment
    except ValueError:
        return False
