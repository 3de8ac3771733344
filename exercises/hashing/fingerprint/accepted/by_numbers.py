import hashlib


def fingerprint(data):
    machine = hashlib.new("sha256")
    for byte in memoryview(data if isinstance(data, bytes) else bytes(data, "utf8")):
        machine.update(byte.to_bytes(1, "big"))
    return f"{int.from_bytes(machine.digest(), 'big'):064x}"


def differing_bits(a, b):
    if len(b) != len(a):
        raise ValueError(len(a), len(b))
    rest, count = int.from_bytes(a, "little") ^ int.from_bytes(b, "little"), 0
    while rest:
        rest &= rest - 1  # takes the lowest one away
        count += 1
    return count
