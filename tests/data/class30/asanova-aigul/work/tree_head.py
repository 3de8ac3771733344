"""One hash for a whole book of payments: the Merkle tree of RFC 6962, section 2.1."""

from hashlib import sha256
from collections.abc import Sequence


def leaf(record):
    return sha256(b"\x00" + record).digest()


def node(left, right):
    return sha256(b"\x01" + left + right).digest()


def tree_head(records: Sequence[bytes]) -> bytes:
    """Return the tree head of the records in this order: 32 bytes."""
    if len(records) == 0:
        return sha256(b"").digest()
    if len(records) == 1:
        return leaf(records[0])
    k = 1
    while k * 2 < len(records):
        k *= 2
    return node(tree_head(records[:k]), tree_head(records[k:]))


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
    if index < 0 or index >= size:
        return False
    turns = []
    while size > 1:
        k = 1
        while k * 2 < size:
            k *= 2
        turns.append(index < k)
        if index < k:
            size = k
        else:
            index, size = index - k, size - k
    if len(turns) != len(proof):
        return False
    top = leaf(record)
    for left, sibling in zip(reversed(turns), proof):
        top = node(top, sibling) if left else node(sibling, top)
    return top == head
