"""Why a hashed personal number is not anonymous, and what protects it: a key (HMAC, RFC 2104)."""

import hmac
from hashlib import sha256
from collections.abc import Iterable


def deanonymise(hashes: set[bytes], candidates: Iterable[str]) -> dict[bytes, str]:
    """Return, for each hash that a candidate explains, that candidate; a hash is SHA-256 of the number's UTF-8 text."""
    pairs = ((sha256(bytes(number, "utf-8")).digest(), number) for number in candidates)
    return dict(pair for pair in pairs if pair[0] in hashes)


def protect(number: str, key: bytes) -> bytes:
    """Return HMAC-SHA-256 of the number's UTF-8 text under a secret key; ValueError for a key below 16 bytes."""
    return hmac.new(key, number.encode(), sha256).digest()
