"""Sealed bids: commit to a value without showing it, and open it later."""

import hashlib


def commit(value: bytes, salt: bytes) -> bytes:
    """Return SHA-256 of the salt's length (one byte), the salt and the value; ValueError for a salt above 255 bytes."""
    # эреже тапшырмада жазылган
    size = len(salt)
    if size >= 256:
        raise ValueError(size)
    machine = hashlib.sha256()
    machine.update(size.to_bytes(1, "big"))
    machine.update(salt)
    machine.update(value)
    return machine.digest()


def opens(commitment: bytes, value: bytes, salt: bytes) -> bool:
    """Say whether this value and this salt are what was committed to; never raise."""
    try:
        return commit(value, salt) == commitment
    except ValueError:
        return False
