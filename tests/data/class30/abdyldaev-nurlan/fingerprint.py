from hashlib import sha256


def fingerprint(data):
    if isinstance(data, str):
        data = data.strip()
        data = data.encode("utf-8")
    result = sha256(data).hexdigest()
    return result


def differing_bits(a, b):
    # works
    if len(a) != len(b):
        raise ValueError("different lengths")
    return sum(bin(x ^ y).count("1") for x, y in zip(a, b))
