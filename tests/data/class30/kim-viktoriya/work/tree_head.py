"""One hash for a whole book of payments: the Merkle tree of RFC 6962, section 2.1."""

from hashlib import sha256
from collections.abc import Sequence


def leaf(record):
    return sha256(b"\x00" + record).digest()


def node(left, right):
    return sha256(b"\x01" + left + right).digest()


def tree_head(records: Sequence[bytes]) -> bytes:
    """Return the tree head of the records in this order: 32 bytes."""
    count = len(records)
    if count > 1:
        k = 2 ** ((count - 1).bit_length() - 1)
        left, right = tree_head(records[:k]), tree_head(records[k:])
        return node(left, right)
    return leaf(records[0]) if count else sha256(b"").digest()


def inclusion_proof(records: Sequence[bytes], index: int) -> list[bytes]:
    """Return the sibling hashes on the way from `records[index]` up to the root, the lowest first."""
    if len(records) == 1:
        return []
    k = 1
    while 2 * k < len(records):
        k *= 2
    if index < k:
        return inclusion_proof(records[:k], index) + [tree_head(records[k:])]
    return inclusion_proof(records[k:], index - k) + [tree_head(records[:k])]


def verify_inclusion(record: bytes, index: int, size: int, proof: Sequence[bytes], head: bytes) -> bool:
    """Say whether `proof` shows that `record` is number `index` of `size` records under `head`; never raise."""
    def climb(place, count, path):
        if count == 1:
            return leaf(record) if not path else None
        if not path:
            return None
        k = 1 << (count - 1).bit_length() - 1
        if place < k:
            below = climb(place, k, path[:-1])
            return below and node(below, path[-1])
        below = climb(place - k, count - k, path[:-1])
        return below and node(path[-1], below)

    if index < 0 or index >= size:
        return False
    return climb(index, size, list(proof)) == head
