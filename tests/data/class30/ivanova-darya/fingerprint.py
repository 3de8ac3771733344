from hashlib import sha256


def fingerprint(data):
    try:
        raw = data.encode("utf-8")
    except AttributeError:
        raw = data
    return sha256(raw).digest().hex()


def differing_bits(a, b):
    # works
    if not len(a) == len(b):
        raise ValueError(f"{len(a)} and {len(b)} bytes")
    number = int.from_bytes(a, "big") ^ int.from_bytes(b, "big")
    return number.bit_count()
