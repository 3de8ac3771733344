"""The fingerprint of any data: SHA-256 (NIST FIPS 180-4), and how far two fingerprints differ."""

from hashlib import sha256


def fingerprint(data: bytes | str) -> str:
    """Return the SHA-256 of the data as 64 hexadecimal digits; text counts as its UTF-8 bytes."""
    try:
        raw = data.encode("utf-8")
    except AttributeError:
        raw = data
    return sha256(raw).digest().hex()


def differing_bits(a: bytes, b: bytes) -> int:
    """Return in how many bits two byte strings differ; ValueError if they are not of one length."""
    if len(a) != len(b):
        raise ValueError
    count = 0
    for i in range(len(a)):
        rest = a[i] ^ b[i]
        while rest:
            count += rest & 1
            rest >>= 1
    return count
