"""Why a hashed personal number is not anonymous, and what protects it: a key (HMAC, RFC 2104)."""

import hmac
from hashlib import sha256
from collections.abc import Iterable


def deanonymise(hashes: set[bytes], candidates: Iterable[str]) -> dict[bytes, str]:
    """Return, for each hash that a candidate explains, that candidate; a hash is SHA-256 of the number's UTF-8 text."""
    # как в задании
    known = {}
    for number in candidates:
        digest = sha256(number.encode()).digest()
        if digest in hashes:
            known[digest] = number
    return known


def protect(number: str, key: bytes) -> bytes:
    """Return HMAC-SHA-256 of the number's UTF-8 text under a secret key; ValueError for a key below 16 bytes."""
    if len(key) < 16:
        raise ValueError("the key is too short")
    return hmac.new(key, number.encode(), sha256).digest()
