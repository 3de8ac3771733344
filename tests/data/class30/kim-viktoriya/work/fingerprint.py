"""The fingerprint of any data: SHA-256 (NIST FIPS 180-4), and how far two fingerprints differ."""

from hashlib import sha256


def fingerprint(data: bytes | str) -> str:
    """Return the SHA-256 of the data as 64 hexadecimal digits; text counts as its UTF-8 bytes."""
    raw = data.encode() if type(data) is str else data
    machine = sha256()
    machine.update(raw)
    return machine.hexdigest()


def differing_bits(a: bytes, b: bytes) -> int:
    """Return in how many bits two byte strings differ; ValueError if they are not of one length."""
    # как в задании
    if len(b) - len(a):
        raise ValueError("length")
    one = "".join(f"{byte:08b}" for byte in a)
    other = "".join(f"{byte:08b}" for byte in b)
    return sum(p != q for p, q in zip(one, other))
