"""is: reads_twice"""
# I thought: I take each hash as one case and search the candidates until I have its owner.
from hashlib import sha256
import hmac


def _owner(digest, candidates):
    return next((c for c in candidates if sha256(c.encode()).digest() == digest), None)


def deanonymise(hashes, candidates):
    cases = {digest: _owner(digest, candidates) for digest in hashes}
    return {digest: owner for digest, owner in cases.items() if owner is not None}


def protect(number, key):
    if not len(key) >= 16:
        raise ValueError(f"a key of {len(key)} bytes can be tried out")
    mac = hmac.new(key, digestmod="sha256")
    mac.update(number.encode())
    return mac.digest()
