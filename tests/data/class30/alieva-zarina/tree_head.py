"""One hash for a whole book of payments: the Merkle tree of RFC 6962, section 2.1."""

import hashlib
from collections.abc import Sequence


def leaf(record):
    return hashlib.sha256(b"\x00" + record).digest()


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def tree_head(records: Sequence[bytes]) -> bytes:
    """Return the tree head of the records in this order: 32 bytes."""
    # см. подсказку 2
    level = []
    for record in records:
        level.append(leaf(record))
    if level == []:
        return hashlib.sha256(b"").digest()
    while True:
        size = len(level)
        if size == 1:
            break
        level += [bytes(32)] * (size % 2)
        upper = []
        for position in range(len(level) // 2):
            upper.append(node(level[2 * position], level[2 * position + 1]))
        level = upper
    return level[0]


def inclusion_proof(records: Sequence[bytes], index: int) -> list[bytes]:
    """Return the sibling hashes on the way from `records[index]` up to the root, the lowest first."""
    # I checked this on paper for 3 and 5
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
    if not 0 <= index < size:
        return False
    fn, sn, r = index, size - 1, leaf(record)
    for p in proof:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            r = node(p, r)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = node(r, p)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and r == head
