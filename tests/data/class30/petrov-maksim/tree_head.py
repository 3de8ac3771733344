"""One hash for a whole book of payments: the Merkle tree of RFC 6962, section 2.1."""

import hashlib
from collections.abc import Sequence


def leaf(record):
    return hashlib.sha256(b"\x00" + record).digest()


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def tree_head(records: Sequence[bytes]) -> bytes:
    """Return the tree head of the records in this order: 32 bytes."""
    if len(records) == 0:
        return hashlib.sha256(b"").digest()
    hashes = list(map(leaf, records))
    while len(hashes) != 1:
        above = []
        for i in range(0, len(hashes), 2):
            left = hashes[i]
            right = hashes[i + 1] if i + 1 < len(hashes) else left
            above.append(node(left, right))
        hashes = above
    return hashes[0]


def inclusion_proof(records: Sequence[bytes], index: int) -> list[bytes]:
    """Return the sibling hashes on the way from `records[index]` up to the root, the lowest first."""
    # спросить на занятии
    hashes, path = [leaf(record) for record in records], []
    while len(hashes) != 1:
        if len(hashes) & 1:
            hashes = hashes + hashes[-1:]
        path = path + [hashes[index - 1] if index % 2 else hashes[index + 1]]
        index = index // 2
        hashes = [node(a, b) for a, b in zip(hashes[0::2], hashes[1::2])]
    return path


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
