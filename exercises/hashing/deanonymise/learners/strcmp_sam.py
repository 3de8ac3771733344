"""is: finds_nobody"""
# I thought: I turn both sides into strings so that they can be compared, the hash with str() and the candidate with hexdigest.
import hashlib
import hmac


def deanonymise(hashes, candidates):
    # first a phone book: hash -> number
    book = {}
    for c in candidates:
        book[hashlib.sha256(c.encode("utf-8")).hexdigest()] = c
    # then look everybody up
    found = {}
    for h in hashes:
        who = book.get(str(h))
        if who is not None:
            found[h] = who
    return found


def protect(number, key):
    if len(key) < 16:
        raise ValueError("key too short")
    return hmac.digest(key, number.encode("utf-8"), "sha256")
