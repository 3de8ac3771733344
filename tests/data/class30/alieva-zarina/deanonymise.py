"""Why a hashed personal number is not anonymous, and what protects it: a key (HMAC, RFC 2104)."""

import hashlib
import hmac
from collections.abc import Iterable


def deanonymise(hashes: set[bytes], candidates: Iterable[str]) -> dict[bytes, str]:
    """Return, for each hash that a candidate explains, that candidate; a hash is SHA-256 of the number's UTF-8 text."""
    known = {}
    for number in candidates:
        digest = hashlib.sha256(number.encode()).digest()
        if digest in hashes:
            known[number] = digest
    return known


def protect(number: str, key: bytes) -> bytes:
    """Return HMAC-SHA-256 of the number's UTF-8 text under a secret key; ValueError for a key below 16 bytes."""
    if not len(key) >= 16:
        raise ValueError("16 bytes or more")
    machine = hmac.new(key, digestmod="sha256")
    machine.update(number.encode())
    return machine.digest()
