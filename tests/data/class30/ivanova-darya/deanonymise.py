import hmac
from hashlib import sha256


def deanonymise(hashes, candidates):
    # см. подсказку 2
    pairs = ((sha256(bytes(number, "utf-8")).digest(), number) for number in candidates)
    return dict(pair for pair in pairs if pair[0] in hashes)


def protect(number, key):
    if len(key) < 16:
        raise ValueError(len(key))
    return hmac.digest(key, number.encode("utf-8"), "sha256")
