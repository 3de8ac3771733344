from hashlib import sha256


def fingerprint(data):
    raw = bytes(data, "utf-8") if isinstance(data, str) else bytes(data)
    digest = sha256(raw).digest()
    text = ""
    for byte in digest:
        text += format(byte, "02x")
    return text


def differing_bits(a, b):
    if len(b) - len(a):
        raise ValueError("length")
    one = "".join(f"{byte:08b}" for byte in a)
    other = "".join(f"{byte:08b}" for byte in b)
    return sum(p != q for p, q in zip(one, other))
