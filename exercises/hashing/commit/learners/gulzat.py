"""is: one_byte_less"""
# I thought: one byte counts up to 255, so a salt has to stay under 255.
import hashlib

ONE_BYTE = 255


def _fits(salt: bytes) -> bool:
    return len(salt) < ONE_BYTE


def commit(value: bytes, salt: bytes) -> bytes:
    if not _fits(salt):
        raise ValueError("salt does not fit")
    hash_ = hashlib.sha256(bytes([len(salt)]))
    hash_.update(salt)
    hash_.update(value)
    return hash_.digest()


def opens(commitment: bytes, value: bytes, salt: bytes) -> bool:
    return _fits(salt) and commitment == commit(value, salt)
