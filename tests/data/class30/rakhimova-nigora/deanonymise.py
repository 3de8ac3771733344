import hmac
from hashlib import sha256


def deanonymise(hashes, candidates):
    found = {}
    for number in candidates:
        digest = sha256(number.encode()).digest()
        if digest in hashes:
            found[digest] = number
    return found


def protect(number, key):
    text = number.encode("utf-8")
    return hmac.digest(key, text, "sha256")
