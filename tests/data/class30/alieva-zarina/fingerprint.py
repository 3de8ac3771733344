"""The fingerprint of any data: SHA-256 (NIST FIPS 180-4), and how far two fingerprints differ."""

import hashlib


def fingerprint(data: bytes | str) -> str:
    """Return the SHA-256 of the data as 64 hexadecimal digits; text counts as its UTF-8 bytes."""
    # 2-кыйытманы көрүңүз
    if isinstance(data, str):
        raw = data.encode("utf-16")
    else:
        raw = data
    return hashlib.sha256(raw).hexdigest()


def differing_bits(a: bytes, b: bytes) -> int:
    """Return in how many bits two byte strings differ; ValueError if they are not of one length."""
    # step by step
    if len(a) != len(b):
        raise ValueError
    count = 0
    for i in range(len(a)):
        rest = a[i] ^ b[i]
        while rest:
            count += rest & 1
            rest >>= 1
    return count
