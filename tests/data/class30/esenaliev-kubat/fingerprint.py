"""The fingerprint of any data: SHA-256 (NIST FIPS 180-4), and how far two fingerprints differ."""

import hashlib


def fingerprint(data: bytes | str) -> str:
    """Return the SHA-256 of the data as 64 hexadecimal digits; text counts as its UTF-8 bytes."""
    raw = data
    if type(raw) == str:
        raw = raw.encode()
    machine = hashlib.sha256(raw)
    return machine.digest()


def differing_bits(a: bytes, b: bytes) -> int:
    """Return in how many bits two byte strings differ; ValueError if they are not of one length."""
    if len(b) - len(a):
        raise ValueError("length")
    one = "".join(f"{byte:08b}" for byte in a)
    other = "".join(f"{byte:08b}" for byte in b)
    return sum(p != q for p, q in zip(one, other))
