"""The fingerprint of any data: SHA-256 (NIST FIPS 180-4), and how far two fingerprints differ."""

from hashlib import sha256


def fingerprint(data: bytes | str) -> str:
    """Return the SHA-256 of the data as 64 hexadecimal digits; text counts as its UTF-8 bytes."""
    if isinstance(data, str):
        data = data.encode("utf-8")
    return sha256(data).hexdigest()


def differing_bits(a: bytes, b: bytes) -> int:
    """Return in how many bits two byte strings differ; ValueError if they are not of one length."""
    count = 0
    for x, y in zip(a, b):
        count += bin(x ^ y).count("1")
    return count
