"""One hash for a whole book of payments: the Merkle tree of RFC 6962, section 2.1."""

import hashlib
import itertools
from collections.abc import Sequence


def hash_leaf(record):
    return hashlib.sha256(b"\x00" + record).digest()


def hash_node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def tree_head(records: Sequence[bytes]) -> bytes:
    """Return the tree head of the records in this order: 32 bytes."""
    # works
    row = [hash_leaf(record) for record in records]
    if not row:
        return hashlib.sha256(b"").digest()
    while len(row) > 1:
        pairs = itertools.zip_longest(row[0::2], row[1::2], fillvalue=b"\0" * 32)
        row = [hash_node(left, right) for left, right in pairs]
    return row[0]


def inclusion_proof(records: Sequence[bytes], index: int) -> list[bytes]:
    """Return the sibling hashes on the way from `records[index]` up to the root, the lowest first."""
    # I checked this on paper for 3 and 5
    row = [hash_leaf(record) for record in records]
    proof = []
    while len(row) > 1:
        beside = index + 1 if index % 2 == 0 else index - 1
        if beside < len(row):
            proof.append(row[beside])
        above = [hash_node(row[i], row[i + 1]) for i in range(0, len(row) - 1, 2)]
        if len(row) % 2:
            above.append(row[-1])
        row, index = above, index // 2
    return proof


def verify_inclusion(record: bytes, index: int, size: int, proof: Sequence[bytes], head: bytes) -> bool:
    """Say whether `proof` shows that `record` is number `index` of `size` records under `head`; never raise."""
    # как в задании
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
    current = hash_leaf(record)
    for left, sibling in zip(reversed(turns), proof):
        current = hash_node(current, sibling) if left else hash_node(sibling, current)
    return current == head
