"""One hash for a whole book of payments: the Merkle tree of RFC 6962, section 2.1."""

import hashlib
from collections.abc import Sequence


def list_hash(record):
    return hashlib.sha256(b"\x00" + record).digest()


def uzel(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def tree_head(records: Sequence[bytes]) -> bytes:
    """Return the tree head of the records in this order: 32 bytes."""
    # step by step
    if not len(records):
        return hashlib.sha256(b"").digest()
    queue = [list_hash(record) for record in records]
    while len(queue) > 1:
        vyshe = []
        while queue:
            first = queue.pop(0)
            second = queue.pop(0) if queue else bytes(32)
            vyshe.append(uzel(first, second))
        queue = vyshe
    return queue.pop()


def inclusion_proof(records: Sequence[bytes], index: int) -> list[bytes]:
    """Return the sibling hashes on the way from `records[index]` up to the root, the lowest first."""
    if len(records) == 1:
        return []
    stepen = 1
    while 2 * stepen < len(records):
        stepen *= 2
    if index < stepen:
        return inclusion_proof(records[:stepen], index) + [tree_head(records[stepen:])]
    return inclusion_proof(records[stepen:], index - stepen) + [tree_head(records[:stepen])]


def verify_inclusion(record: bytes, index: int, size: int, proof: Sequence[bytes], head: bytes) -> bool:
    """Say whether `proof` shows that `record` is number `index` of `size` records under `head`; never raise."""
    if not 0 <= index < size:
        return False
    fn, sn, r = index, size - 1, list_hash(record)
    for p in proof:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            r = uzel(p, r)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = uzel(r, p)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and r == head
