from hashlib import sha256


def fingerprint(data):
    try:
        raw = data.encode("utf-8")
    except AttributeError:
        raw = data
    return sha256(raw).digest().hex()


def differing_bits(a, b):
    if len(a) != len(b):
        raise ValueError("different lengths")
    return sum(bin(x ^ y).count("1") for x, y in zip(a, b))
