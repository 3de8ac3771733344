"""One hash for a whole book of payments: the Merkle tree of RFC 6962, section 2.1."""

from hashlib import sha256
from collections.abc import Sequence


def hash_leaf(record):
    return sha256(b"\x00" + record).digest()


def hash_node(left, right):
    return sha256(b"\x01" + left + right).digest()


def tree_head(records: Sequence[bytes]) -> bytes:
    """Return the tree head of the records in this order: 32 bytes."""
    # step by step
    if not records:
        return sha256(b"").digest()
    row = [hash_leaf(record) for record in records]
    while len(row) > 1:
        if len(row) % 2:
            row.append(bytes(32))
        row = [hash_node(row[i], row[i + 1]) for i in range(0, len(row), 2)]
    return row[0]


def inclusion_proof(records: Sequence[bytes], index: int) -> list[bytes]:
    """Return the sibling hashes on the way from `records[index]` up to the root, the lowest first."""
    # спросить на занятии
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
    if not (0 <= index and index < size):
        return False
    rest = list(proof)
    current = hash_leaf(record)
    while size > 1:
        if index % 2 == 1:
            if not rest:
                return False
            current = hash_node(rest.pop(0), current)
        elif index + 1 < size:
            if not rest:
                return False
            current = hash_node(current, rest.pop(0))
        index, size = index // 2, (size + 1) // 2
    return rest == [] and current == head
