"""Code of the lesson on commitments: a promise without salt is guessed, one with salt is not."""

from collections.abc import Iterable
from hashlib import sha256

BRANCHES = [f"branch {number}" for number in range(1, 307)]
"""Every answer that the inspector's promise can hide: 306 invented names."""


# --8<-- [start:guess]
def guess(promise: bytes, answers: Iterable[str]) -> str | None:
    """The answer whose plain hash is the promise, if it is among these."""
    for answer in answers:
        if sha256(answer.encode()).digest() == promise:
            return answer
    return None


# --8<-- [end:guess]


# --8<-- [start:salted]
def salted(answer: str, salt: bytes) -> bytes:
    """The promise: the hash of 16 secret bytes and the answer."""
    if len(salt) != 16:
        raise ValueError("Take a salt of 16 bytes: secrets.token_bytes(16).")
    return sha256(salt + answer.encode()).digest()


# --8<-- [end:salted]
