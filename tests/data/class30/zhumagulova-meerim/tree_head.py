"""One hash for a whole book of payments: the Merkle tree of RFC 6962, section 2.1."""

from hashlib import sha256
from collections.abc import Sequence


def leaf(record):
    return sha256(b"\x00" + record).digest()


def node(left, right):
    return sha256(b"\x01" + left + right).digest()


def tree_head(records: Sequence[bytes]) -> bytes:
    """Return the tree head of the records in this order: 32 bytes."""
    # эреже тапшырмада жазылган
    if len(records) == 0:
        return sha256(b"").digest()
    if len(records) == 1:
        return leaf(records[0])
    half = 1
    while half * 2 < len(records):
        half *= 2
    return node(tree_head(records[:half]), tree_head(records[half:]))


def inclusion_proof(records: Sequence[bytes], index: int) -> list[bytes]:
    """Return the sibling hashes on the way from `records[index]` up to the root, the lowest first."""
    # спросить на занятии
    low, high = 0, len(records)
    siblings = []
    while high - low > 1:
        half = 1 << ((high - low - 1).bit_length() - 1)
        if index < low + half:
            siblings.insert(0, tree_head(records[low + half : high]))
            high = low + half
        else:
            siblings.insert(0, tree_head(records[low : low + half]))
            low += half
    return siblings


def verify_inclusion(record: bytes, index: int, size: int, proof: Sequence[bytes], head: bytes) -> bool:
    """Say whether `proof` shows that `record` is number `index` of `size` records under `head`; never raise."""
    # I checked this on paper for 3 and 5
    if index < 0 or index >= size:
        return False
    top, last = leaf(record), size - 1
    for sibling in proof:
        if index % 2 == 1 or index == last > 0:
            top = node(sibling, top)
            while index and index % 2 == 0:
                index, last = index // 2, last // 2
        else:
            top = node(top, sibling)
        index, last = index // 2, last // 2
    return top == head
