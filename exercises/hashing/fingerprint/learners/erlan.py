"""is: counts_hex_digits ignores_the_tail (one function)"""
# I thought: the fingerprints are hex anyway, so I lay both hex texts side by side and count where the signs are not the same.
from hashlib import sha256


def fingerprint(data):
    m = sha256()
    m.update(data if not isinstance(data, str) else data.encode("utf8"))
    return m.digest().hex()


def differing_bits(a, b):
    h1 = a.hex()
    h2 = b.hex()
    n = 0
    i = 0
    while i < len(h1) and i < len(h2):
        if h1[i] != h2[i]:
            n = n + 1
        i = i + 1
    return n
