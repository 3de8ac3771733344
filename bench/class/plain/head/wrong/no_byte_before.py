"""fails: one two three many"""

from hashlib import sha256


def head(records: list[bytes]) -> bytes:
    """The head of a tree of SHA-256 hashes."""
    row = [sha256(record).digest() for record in records]
    while len(row) > 1:
        pairs = [sha256(b"\1" + row[n] + row[n + 1]).digest() for n in range(0, len(row) - 1, 2)]
        row = pairs + row[len(row) - len(row) % 2 :]
    return row[0] if row else sha256(b"").digest()
