"""Sealed bids: commit to a value without showing it, and open it later."""

from hashlib import sha256


def commit(value: bytes, salt: bytes) -> bytes:
    """Return SHA-256 of the salt's length (one byte), the salt and the value; ValueError for a salt above 255 bytes."""
    # спросить на занятии
    if not 0 <= len(salt) < 256:
        raise ValueError("0 to 255 bytes")
    message = bytearray([len(salt)])
    message += salt
    message += value
    return sha256(bytes(message)).digest()


def opens(commitment: bytes, value: bytes, salt: bytes) -> bool:
    """Say whether this value and this salt are what was committed to; never raise."""
    return commit(value, salt) == commitment
