"""is: swaps_key_and_number"""
# I thought: the number is what has to be masked, so it is what gets xored with the pads, and the key is what is mixed in.
import hashlib

BLOCK = 64


def _h(x: bytes) -> bytes:
    return hashlib.sha256(x).digest()


def _pad(k: bytes, value: int) -> bytes:
    if len(k) > BLOCK:
        k = _h(k)
    k = k + bytes(BLOCK - len(k))
    return bytes(b ^ value for b in k)


def deanonymise(hashes, candidates):
    found = {}
    for candidate in candidates:
        digest = _h(candidate.encode())
        if digest in hashes:
            found[digest] = candidate
    return found


def protect(number, key):
    if len(key) < 16:
        raise ValueError
    secret = number.encode()
    inner = _h(_pad(secret, 0x36) + key)
    return _h(_pad(secret, 0x5C) + inner)
