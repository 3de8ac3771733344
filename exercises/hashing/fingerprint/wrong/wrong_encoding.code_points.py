"""fails: text any_text text_and_its_bytes"""

from hashlib import sha256


def fingerprint(data: bytes | str) -> str:
    """Return the SHA-256 of the data as 64 hexadecimal digits; text counts as its UTF-8 bytes."""
    if isinstance(data, str):
        data = b"".join(ord(sign).to_bytes(1 + (ord(sign) > 255), "big") for sign in data)
    return sha256(data).hexdigest()


def differing_bits(a: bytes, b: bytes) -> int:
    """Return in how many bits two byte strings differ; ValueError if they are not of one length."""
    if len(a) != len(b):
        raise ValueError("only bytes of one length can be compared bit by bit")
    return sum((x ^ y).bit_count() for x, y in zip(a, b, strict=False))
