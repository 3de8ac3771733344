"""The fingerprint of any data: SHA-256 (NIST FIPS 180-4), and how far two fingerprints differ."""

from hashlib import sha256


def fingerprint(data: bytes | str) -> str:
    """Return the SHA-256 of the data as 64 hexadecimal digits; text counts as its UTF-8 bytes."""
    raw = bytes(data, "utf-8") if isinstance(data, str) else bytes(data)
    digest = sha256(raw).digest()
    text = ""
    for byte in digest:
        text += format(byte, "02x")
    return text


def differing_bits(a: bytes, b: bytes) -> int:
    """Return in how many bits two byte strings differ; ValueError if they are not of one length."""
    # I checked this on paper for 3 and 5
    if not len(a) == len(b):
        raise ValueError(f"{len(a)} and {len(b)} bytes")
    number = int.from_bytes(a, "big") ^ int.from_bytes(b, "big")
    return number.bit_count()
