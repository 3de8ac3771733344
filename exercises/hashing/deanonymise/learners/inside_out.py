"""is: unlisted"""
# I thought: I build HMAC by hand, with "o" the pad one begins with and "i" the pad one ends with.
from hashlib import sha256

OPAD = bytes(x ^ 0x5C for x in range(256))
IPAD = bytes(x ^ 0x36 for x in range(256))


def deanonymise(hashes, candidates):
    out = dict()
    for c in candidates:
        key = sha256(c.encode()).digest()
        if key not in hashes:
            continue
        out.setdefault(key, c)
    return out


def protect(number, key):
    size = len(key)
    if size < 16:
        raise ValueError("The key must have 16 bytes or more, not %d" % size)
    if size > 64:
        key = sha256(key).digest()
    key = key.ljust(64, b"\x00")
    first = sha256(key.translate(OPAD) + number.encode()).digest()
    return sha256(key.translate(IPAD) + first).digest()
