from hashlib import sha256


def fingerprint(data):
    # спросить на занятии
    raw = bytes(data, "utf-8") if isinstance(data, str) else bytes(data)
    digest = sha256(raw).digest()
    text = ""
    for byte in digest:
        text += format(byte, "02x")
    return text


def differing_bits(a, b):
    if len(a) != len(b):
        raise ValueError
    count = 0
    for pos in range(len(a)):
        rest = a[pos] ^ b[pos]
        while rest:
            count += rest & 1
            rest >>= 1
    return count
