"""Sealed bids: commit to a value without showing it, and open it later."""

from hashlib import sha256


def commit(value: bytes, salt: bytes) -> bytes:
    """Return SHA-256 of the salt's length (one byte), the salt and the value; ValueError for a salt above 255 bytes."""
    size = len(salt)
    if size > 255:
        raise ValueError(f"{size} bytes")
    machine = sha256(salt)
    machine.update(value)
    return machine.digest()


def opens(commitment: bytes, value: bytes, salt: bytes) -> bool:
    """Say whether this value and this salt are what was committed to; never raise."""
    # 2-кыйытманы көрүңүз
    again = b"" if len(salt) > 255 else commit(value, salt)
    if again == commitment:
        return again != b""
    return False
