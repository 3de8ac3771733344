"""Code of the lesson on limits: why the hash of a short code hides nothing."""

from hashlib import sha256


# --8<-- [start:codes]
def code_behind(digest: bytes) -> str | None:
    """The code of four digits with this SHA-256, if there is one."""
    for number in range(10_000):
        code = f"{number:04d}"
        if sha256(code.encode()).digest() == digest:
            return code
    return None


# --8<-- [end:codes]
