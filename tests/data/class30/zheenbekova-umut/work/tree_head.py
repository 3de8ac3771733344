"""One hash for a whole book of payments: the Merkle tree of RFC 6962, section 2.1."""

import hashlib
from collections.abc import Sequence


def leaf(record):
    return hashlib.sha256(b"\x00" + record).digest()


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def tree_head(records: Sequence[bytes]) -> bytes:
    """Return the tree head of the records in this order: 32 bytes."""
    if not records:
        return hashlib.sha256(b"").digest()
    nodes = [leaf(record) for record in records]
    while len(nodes) > 1:
        parents = []
        for j in range(0, len(nodes) - 1, 2):
            parents.append(node(nodes[j], nodes[j + 1]))
        if len(nodes) % 2 == 1:
            parents.append(nodes[-1])
        nodes = parents
    return nodes[0]


def inclusion_proof(records: Sequence[bytes], index: int) -> list[bytes]:
    """Return the sibling hashes on the way from `records[index]` up to the root, the lowest first."""
    nodes = [leaf(record) for record in records]
    proof = []
    while len(nodes) > 1:
        beside = index + 1 if index % 2 == 0 else index - 1
        if beside < len(nodes):
            proof.append(nodes[beside])
        parents = [node(nodes[j], nodes[j + 1]) for j in range(0, len(nodes) - 1, 2)]
        if len(nodes) % 2:
            parents.append(nodes[-1])
        nodes, index = parents, index // 2
    return proof


def verify_inclusion(record: bytes, index: int, size: int, proof: Sequence[bytes], head: bytes) -> bool:
    """Say whether `proof` shows that `record` is number `index` of `size` records under `head`; never raise."""
    if not (0 <= index and index < size):
        return False
    rest = list(proof)
    top = leaf(record)
    while size > 1:
        if index % 2 == 1:
            if not rest:
                return False
            top = node(rest.pop(0), top)
        elif index + 1 < size:
            if not rest:
                return False
            top = node(top, rest.pop(0))
        index, size = index // 2, (size + 1) // 2
    return rest == [] and top == head
