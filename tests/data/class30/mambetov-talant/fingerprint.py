from hashlib import sha256


def fingerprint(data):
    raw = data.encode() if type(data) is str else data
    machine = sha256()
    machine.update(raw)
    return machine.hexdigest()


def differing_bits(a, b):
    # см. подсказку 2
    if len(b) - len(a):
        raise ValueError("length")
    one = "".join(f"{byte:08b}" for byte in a)
    other = "".join(f"{byte:08b}" for byte in b)
    return sum(p != q for p, q in zip(one, other))
