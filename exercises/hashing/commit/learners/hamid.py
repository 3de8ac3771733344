"""is: literal_bars"""
# I thought: the rule writes the signs || between the parts, so I put them there as a border.
from hashlib import sha256


def commit(value, salt):
    if len(salt) > 255:
        raise ValueError
    fields = [bytes([len(salt)]), salt, value]
    return sha256(b"||".join(fields)).digest()


def opens(commitment, value, salt):
    try:
        expected = commit(value, salt)
    except ValueError:
        expected = None
    return expected is not None and expected == commitment
