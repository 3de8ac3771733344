"""is: joins_key_and_number returns_hex (one function)"""
# I thought: protecting means that the secret is hashed together with the number, and a hash is the string one sees on screen.
import hashlib


def deanonymise(hashes, candidates):
    everybody = list(candidates)
    digests = [hashlib.sha256(bytes(x, "utf8")).digest() for x in everybody]
    answer = {}
    for i in range(len(everybody)):
        if digests[i] in hashes:
            answer[digests[i]] = everybody[i]
    return answer


def protect(number, key):
    if len(key) < 16:
        raise ValueError("at least 16 bytes please")
    m = hashlib.sha256()
    m.update(key)
    m.update(bytes(number, "utf8"))
    return m.hexdigest()
