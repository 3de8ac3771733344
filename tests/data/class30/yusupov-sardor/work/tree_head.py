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
    count = len(records)
    if count == 0:
        return sha256(b"").digest()
    table = {(0, i): leaf(record) for i, record in enumerate(records)}
    height = 0
    while count > 1:
        for i in range((count + 1) // 2):
            table[height + 1, i] = node(table[height, 2 * i], table.get((height, 2 * i + 1), bytes(32)))
        height, count = height + 1, (count + 1) // 2
    return table[height, 0]


def inclusion_proof(records: Sequence[bytes], index: int) -> list[bytes]:
    """Return the sibling hashes on the way from `records[index]` up to the root, the lowest first."""
    low, high = 0, len(records)
    siblings = []
    while high - low > 1:
        k = 1 << ((high - low - 1).bit_length() - 1)
        if index < low + k:
            siblings.insert(0, tree_head(records[low + k : high]))
            high = low + k
        else:
            siblings.insert(0, tree_head(records[low : low + k]))
            low += k
    return siblings


def verify_inclusion(record: bytes, index: int, size: int, proof: Sequence[bytes], head: bytes) -> bool:
    """Say whether `proof` shows that `record` is number `index` of `size` records under `head`; never raise."""
    # эреже тапшырмада жазылган
    if not (0 <= index and index < size):
        return False
    rest = list(proof)
    acc = leaf(record)
    while size > 1:
        if index % 2 == 1:
            if not rest:
                return False
            acc = node(rest.pop(0), acc)
        elif index + 1 < size:
            if not rest:
                return False
            acc = node(acc, rest.pop(0))
        index, size = index // 2, (size + 1) // 2
    return rest == [] and acc == head
