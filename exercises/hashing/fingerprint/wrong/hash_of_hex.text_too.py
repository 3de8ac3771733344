"""fails: published text any_bytes any_text"""

from hashlib import sha256


def fingerprint(data: bytes | str) -> str:
    """Return the SHA-256 of the data as 64 hexadecimal digits; text counts as its UTF-8 bytes."""
    if isinstance(data, str):
        data = data.encode("utf-8")
    return sha256(data.hex().encode()).hexdigest()


def differing_bits(a: bytes, b: bytes) -> int:
    """Return in how many bits two byte strings differ; ValueError if they are not of one length."""
    if len(a) != len(b):
        raise ValueError("only bytes of one length can be compared bit by bit")
    return sum((x ^ y).bit_count() for x, y in zip(a, b, strict=False))
