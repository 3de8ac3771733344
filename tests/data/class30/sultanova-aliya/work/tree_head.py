"""One hash for a whole book of payments: the Merkle tree of RFC 6962, section 2.1."""

from hashlib import sha256
from collections.abc import Sequence


def leaf_hash(record):
    return sha256(b"\x00" + record).digest()


def node_hash(left, right):
    return sha256(b"\x01" + left + right).digest()


def tree_head(records: Sequence[bytes]) -> bytes:
    """Return the tree head of the records in this order: 32 bytes."""
    # works
    done = []
    for record in records:
        size, top = 1, leaf_hash(record)
        while done and done[-1][0] == size:
            top = node_hash(done.pop()[1], top)
            size *= 2
        done.append((size, top))
    if not done:
        return sha256().digest()
    top = done.pop()[1]
    while done:
        top = node_hash(done.pop()[1], top)
    return top


def inclusion_proof(records: Sequence[bytes], index: int) -> list[bytes]:
    """Return the sibling hashes on the way from `records[index]` up to the root, the lowest first."""
    # как в задании
    layer = [leaf_hash(record) for record in records]
    proof = []
    while len(layer) > 1:
        beside = index + 1 if index % 2 == 0 else index - 1
        if beside < len(layer):
            proof.append(layer[beside])
        above = [node_hash(layer[pos], layer[pos + 1]) for pos in range(0, len(layer) - 1, 2)]
        if len(layer) % 2:
            above.append(layer[-1])
        layer, index = above, index // 2
    return proof


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
    top = leaf_hash(record)
    for left, sibling in zip(reversed(turns), proof):
        top = node_hash(top, sibling) if left else node_hash(sibling, top)
    return top == head
