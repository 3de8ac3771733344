from hashlib import sha256


def fingerprint(data):
    if isinstance(data, str):
        data = data.encode("utf-8")
    return sha256(data).hexdigest()


def differing_bits(a, b):
    if not len(a) == len(b):
        raise ValueError(f"{len(a)} and {len(b)} bytes")
    number = int.from_bytes(a, "big") ^ int.from_bytes(b, "big")
    return number.bit_count()
