"""One hash for a whole book of payments: the Merkle tree of RFC 6962, section 2.1."""

from hashlib import sha256
from collections.abc import Sequence


def leaf_hash(record):
    return sha256(b"\x00" + record).digest()


def node_hash(left, right):
    return sha256(b"\x01" + left + right).digest()


def tree_head(records: Sequence[bytes]) -> bytes:
    """Return the tree head of the records in this order: 32 bytes."""
    count = len(records)
    if count > 1:
        k = 2 ** ((count - 1).bit_length() - 1)
        left, right = tree_head(records[:k]), tree_head(records[k:])
        return node_hash(left, right)
    return leaf_hash(records[0]) if count else sha256(b"").digest()


def inclusion_proof(records: Sequence[bytes], index: int) -> list[bytes]:
    """Return the sibling hashes on the way from `records[index]` up to the root, the lowest first."""
    # step by step
    def climb(part, place):
        if len(part) == 1:
            return [leaf_hash(part[0])]
        k = 1
        while 2 * k < len(part):
            k *= 2
        if place < k:
            return climb(part[:k], place) + [tree_head(part[k:])]
        return climb(part[k:], place - k) + [tree_head(part[:k])]

    return climb(records, index)


def verify_inclusion(record: bytes, index: int, size: int, proof: Sequence[bytes], head: bytes) -> bool:
    """Say whether `proof` shows that `record` is number `index` of `size` records under `head`; never raise."""
    if not 0 <= index < size:
        return False
    fn, sn, r = index, size - 1, leaf_hash(record)
    for p in proof:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            r = node_hash(p, r)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = node_hash(r, p)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and r == head
