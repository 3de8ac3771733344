"""is: length_wraps"""
# I thought: only 255 bytes of salt fit, so I read at most 255 of them and leave the rest out.
from hashlib import sha256
from itertools import islice

LIMIT = 255


def commit(value: bytes, salt: bytes) -> bytes:
    box = bytearray(1)              # place for the length
    for byte in islice(salt, LIMIT):
        box.append(byte)
        box[0] += 1
    box.extend(value)
    return sha256(box).digest()


def opens(commitment: bytes, value: bytes, salt: bytes) -> bool:
    return commit(value, salt) == commitment
