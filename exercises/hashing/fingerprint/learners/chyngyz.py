"""is: hash_of_hex"""
# I thought: raw bytes cannot be written down safely, two hexadecimal signs per byte can, so these go into the hash.
from hashlib import sha256


def fingerprint(data: bytes | str) -> str:
    machine = sha256()
    stream = data.encode() if isinstance(data, str) else data
    for byte in stream:
        machine.update(b"%02x" % byte)
    return machine.hexdigest()


def differing_bits(a: bytes, b: bytes) -> int:
    if len(a) == len(b):
        return (int.from_bytes(a, "big") ^ int.from_bytes(b, "big")).bit_count()
    else:
        raise ValueError("different lengths")
