"""Why a hashed personal number is not anonymous, and what protects it: a key (HMAC, RFC 2104)."""

import hashlib
from collections.abc import Iterable


def deanonymise(hashes: set[bytes], candidates: Iterable[str]) -> dict[bytes, str]:
    """Return, for each hash that a candidate explains, that candidate; a hash is SHA-256 of the number's UTF-8 text."""
    # как в задании
    result = dict()
    rest = set(hashes)
    for candidate in candidates:
        machine = hashlib.sha256()
        machine.update(candidate.encode())
        if machine.digest() in rest:
            result[machine.digest()] = candidate
            rest.discard(machine.digest())
    return result


def protect(number: str, key: bytes) -> bytes:
    """Return HMAC-SHA-256 of the number's UTF-8 text under a secret key; ValueError for a key below 16 bytes."""
    return hashlib.sha256(key + number.encode()).digest()
