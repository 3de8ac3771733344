"""fails: long_salt"""

from hashlib import sha256


def commit(value: bytes, salt: bytes) -> bytes:
    """Return SHA-256 of the salt's length (one byte), the salt and the value; ValueError for a salt above 255 bytes."""
    if len(salt) > 255:
        salt = salt[:255]
    return sha256(len(salt).to_bytes(1, "big") + salt + value).digest()


def opens(commitment: bytes, value: bytes, salt: bytes) -> bool:
    """Say whether this value and this salt are what was committed to; never raise."""
    if len(salt) > 255:
        return False
    return commit(value, salt) == commitment
