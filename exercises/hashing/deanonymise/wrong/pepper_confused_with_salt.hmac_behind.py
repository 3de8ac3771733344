"""fails: key_shape known_key any_key protected short_key"""

import hmac
from collections.abc import Iterable
from hashlib import sha256


def deanonymise(hashes: set[bytes], candidates: Iterable[str]) -> dict[bytes, str]:
    """Return, for each hash that a candidate explains, that candidate; a hash is SHA-256 of the number's UTF-8 text."""
    found = {}
    for number in candidates:
        digest = sha256(number.encode()).digest()
        if digest in hashes:
            found[digest] = number
    return found


def protect(number: str, key: bytes) -> bytes:
    """Return HMAC-SHA-256 of the number's UTF-8 text under a secret key; ValueError for a key below 16 bytes."""
    if len(key) < 16:
        raise ValueError("a key has at least 16 bytes")
    return hmac.new(key, number.encode(), sha256).digest() + key
