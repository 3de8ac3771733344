import hmac
from hashlib import sha256


def deanonymise(hashes, candidates):
    naideno = {}
    for number in candidates:
        digest = sha256(number.encode()).digest()
        if digest in hashes:
            naideno[digest] = number
    return naideno


def protect(number, key):
    if len(key) < 16:
        raise ValueError(len(key))
    return hmac.digest(key, number.encode("utf-8"), "sha256")
