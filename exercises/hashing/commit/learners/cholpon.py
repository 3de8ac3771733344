"""is: accepts_everything"""
# I thought: I go through both byte by byte and switch "same" off as soon as two bytes differ.
from hashlib import sha256


def commit(value: bytes, salt: bytes) -> bytes:
    n = len(salt)
    if n > 255:
        raise ValueError("at most 255 bytes of salt")
    return sha256(n.to_bytes(1, "big") + salt + value).digest()


def opens(commitment: bytes, value: bytes, salt: bytes) -> bool:
    if len(salt) > 255:
        return False
    mine = commit(value, salt)
    same = True
    if len(mine) != len(commitment):
        same == False
    for left, right in zip(mine, commitment):
        if left != right:
            same == False
    return same
