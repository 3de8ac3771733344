from hashlib import sha256


def fingerprint(data):
    if isinstance(data, str):
        data = data.encode("utf-8")
    return sha256(data).hexdigest()


def differing_bits(a, b):
    if len(a) != len(b):
        raise ValueError("lengths differ")
    count = 0
    for x, y in zip(a, b):
        if x != y:
            count += 1
    return count
