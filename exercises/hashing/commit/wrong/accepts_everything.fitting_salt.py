"""fails: another_value another_salt moved_border not_quite_the_commitment other_rules"""

from hashlib import sha256


def commit(value: bytes, salt: bytes) -> bytes:
    """Return SHA-256 of the salt's length (one byte), the salt and the value; ValueError for a salt above 255 bytes."""
    if len(salt) > 255:
        raise ValueError("the length of the salt must fit into one byte")
    return sha256(len(salt).to_bytes(1, "big") + salt + value).digest()


def opens(commitment: bytes, value: bytes, salt: bytes) -> bool:
    """Say whether this value and this salt are what was committed to; never raise."""
    if len(salt) > 255:
        return False
    return len(commit(value, salt)) == 32
