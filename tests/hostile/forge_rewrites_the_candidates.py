"""tries: to leave other hashes and candidates behind than it was given, and to answer only for those"""

# exercise: deanonymise
# earns: none
from hashlib import sha256

ONE = "anybody"


def deanonymise(hashes, candidates):
    known = sha256(ONE.encode()).digest()
    if isinstance(hashes, set):
        hashes.clear()
        hashes.add(known)
    if isinstance(candidates, list):
        candidates[:] = [ONE] * len(candidates)
    return {known: ONE}


def protect(number, key):
    raise RuntimeError("wrong")
