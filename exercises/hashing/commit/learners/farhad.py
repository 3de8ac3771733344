"""is: compares_a_prefix crashes_on_nonsense (one function)"""
# I thought: like git, the first eight hexadecimal signs are enough to know which commitment it is.
from hashlib import sha256
from struct import pack


def commit(value, salt):
    size = len(salt)
    if size > 255:
        raise ValueError("salt above 255 bytes")
    return sha256(pack("B", size) + salt + value).digest()


def short_name(c):
    return c.hex()[:8]


def opens(commitment, value, salt):
    return short_name(commit(value, salt)) == short_name(commitment)
