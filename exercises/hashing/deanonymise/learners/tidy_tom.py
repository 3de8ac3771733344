"""is: drops_zeros pepper_confused_with_salt"""
# I thought: numbers do not start with a zero, and the office must get the key along with the mask or it cannot check it later.
import hmac
from hashlib import sha256


def deanonymise(hashes, candidates):
    todo = set(hashes)
    result = {}
    for raw in candidates:
        if not todo:
            break  # everyone found, no need to go on
        clean = raw.lstrip("0")
        d = sha256(clean.encode()).digest()
        if d in todo:
            todo.remove(d)
            result[d] = raw
    return result


def protect(number, key):
    if len(key) < 16:
        raise ValueError("key")
    tag = hmac.new(key, number.encode(), sha256).digest()
    return tag + key
