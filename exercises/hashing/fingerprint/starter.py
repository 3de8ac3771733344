"""The fingerprint of any data: SHA-256 (NIST FIPS 180-4), and how far two fingerprints differ."""


def fingerprint(data: bytes | str) -> str:
    """Return the SHA-256 of the data as 64 hexadecimal digits; text counts as its UTF-8 bytes."""
    raise NotImplementedError


def differing_bits(a: bytes, b: bytes) -> int:
    """Return in how many bits two byte strings differ; ValueError if they are not of one length."""
    raise NotImplementedError
