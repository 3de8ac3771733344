"""Why a hashed personal number is not anonymous, and what protects it: a key (HMAC, RFC 2104)."""

import hashlib
import hmac
from collections.abc import Iterable


def deanonymise(hashes: set[bytes], candidates: Iterable[str]) -> dict[bytes, str]:
    """Return, for each hash that a candidate explains, that candidate; a hash is SHA-256 of the number's UTF-8 text."""
    found = {}
    for digest in sorted(hashes):
        for number in candidates:
            if hashlib.sha256(number.encode()).digest() == digest:
                found[digest] = number
    return found


def protect(number: str, key: bytes) -> bytes:
    """Return HMAC-SHA-256 of the number's UTF-8 text under a secret key; ValueError for a key below 16 bytes."""
    if len(key) < 16:
        raise ValueError("the key is too short")
    return hmac.new(key, number.encode(), hashlib.sha256).digest()
