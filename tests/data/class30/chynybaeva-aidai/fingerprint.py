from hashlib import sha256


def fingerprint(data):
    data = str(data)
    raw = data.encode()
    return sha256(raw).hexdigest()


def differing_bits(a, b):
    if len(a) != len(b):
        raise ValueError("different lengths")
    return sum(bin(x ^ y).count("1") for x, y in zip(a, b))
