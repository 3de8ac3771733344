from hashlib import sha256


def fingerprint(data):
    raw = data.encode() if type(data) is str else data
    machine = sha256()
    machine.update(raw)
    return machine.hexdigest()


def differing_bits(a, b):
    # 2-кыйытманы көрүңүз
    total = 0
    for i in range(min(len(a), len(b))):
        total = total + (a[i] ^ b[i]).bit_count()
    return total
