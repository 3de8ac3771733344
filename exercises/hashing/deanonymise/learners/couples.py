"""is: unlisted"""
# I thought: for every birthday there are two numbers, one with 1 and one with 2, so I take the candidates two at a time.
import hashlib
import hmac


def deanonymise(hashes, candidates):
    found = {}
    tape = iter(candidates)
    for man, woman in zip(tape, tape):
        man_hash = hashlib.sha256(man.encode()).digest()
        woman_hash = hashlib.sha256(woman.encode()).digest()
        if man_hash in hashes:
            found[man_hash] = man
        if woman_hash in hashes:
            found[woman_hash] = woman
    return found


def protect(number, key):
    if len(key) in range(16):
        raise ValueError("short key")
    return hmac.new(key, number.encode(), "sha256").digest()
