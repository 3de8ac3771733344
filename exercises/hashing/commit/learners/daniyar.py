"""is: raises_for_a_wrong_opening"""
# I thought: next() gives me the first True, and when there is none Python will tell everybody that the opening is wrong.
from hashlib import sha256


def _parts(value, salt):
    yield bytes((len(salt),))
    yield salt
    yield value


def commit(value, salt):
    if not 0 <= len(salt) < 256:
        raise ValueError("salt has %d bytes" % len(salt))
    return sha256(b"".join(_parts(value, salt))).digest()


def opens(commitment, value, salt):
    if len(salt) >= 256:
        return False
    computed = commit(value, salt)
    return next(True for published in [commitment] if published == computed)
