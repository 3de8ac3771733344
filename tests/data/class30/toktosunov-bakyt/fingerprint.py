from hashlib import sha256


def fingerprint(data):
    raw = data.encode() if type(data) is str else data
    machine = sha256()
    machine.update(raw)
    return machine.hexdigest()


def differing_bits(a, b):
    # см. подсказку 2
    if len(a) != len(b):
        raise ValueError
    count = 0
    for i in range(len(a)):
        rest = a[i] ^ b[i]
        while rest:
            count += rest & 1
            rest >>= 1
    return count
