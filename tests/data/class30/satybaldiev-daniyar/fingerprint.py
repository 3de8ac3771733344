from hashlib import sha256


def fingerprint(data):
    raw = bytes(data, "utf-8") if isinstance(data, str) else bytes(data)
    digest = sha256(raw).digest()
    text = ""
    for byte in digest:
        text += format(byte, "02x")
    return text


def differing_bits(a, b):
    count = 0
    for x, y in zip(a, b):
        count += bin(x ^ y).count("1")
    return count
