import hmac
from hashlib import sha256


def deanonymise(hashes, candidates):
    result = dict()
    rest = set(hashes)
    for candidate in candidates:
        sha = sha256()
        sha.update(candidate.encode())
        if sha.digest() in rest:
            result[sha.digest()] = candidate
            rest.discard(sha.digest())
    return result


def protect(number, key):
    if len(key) < 16:
        raise ValueError(len(key))
    return hmac.digest(key, number.encode("utf-8"), "sha256")
