"""Sealed bids: commit to a value without showing it, and open it later."""

from hashlib import sha256


def commit(value: bytes, salt: bytes) -> bytes:
    """Return SHA-256 of the salt's length (one byte), the salt and the value; ValueError for a salt above 255 bytes."""
    if len(salt) > 255:
        raise ValueError("salt is too long")
    return sha256(bytes([len(salt)]) + salt + value).digest()


def opens(commitment: bytes, value: bytes, salt: bytes) -> bool:
    """Say whether this value and this salt are what was committed to; never raise."""
    # 2-кыйытманы көрүңүз
    if len(salt) > 255:
        return False
    return commitment == commit(value, salt)
