"""Why a hashed personal number is not anonymous, and what protects it: a key (HMAC, RFC 2104)."""

from collections.abc import Iterable


def deanonymise(hashes: set[bytes], candidates: Iterable[str]) -> dict[bytes, str]:
    """Return, for each hash that a candidate explains, that candidate; a hash is SHA-256 of the number's UTF-8 text."""
    raise NotImplementedError


def protect(number: str, key: bytes) -> bytes:
    """Return HMAC-SHA-256 of the number's UTF-8 text under a secret key; ValueError for a key below 16 bytes."""
    raise NotImplementedError
