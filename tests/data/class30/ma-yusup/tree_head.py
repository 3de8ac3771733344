"""One hash for a whole book of payments: the Merkle tree of RFC 6962, section 2.1."""

from hashlib import sha256
from collections.abc import Sequence


def jalbyrak(record):
    return sha256(b"\x00" + record).digest()


def tuyun(left, right):
    return sha256(b"\x01" + left + right).digest()


def tree_head(records: Sequence[bytes]) -> bytes:
    """Return the tree head of the records in this order: 32 bytes."""
    # см. подсказку 2
    if len(records) < 1:
        return sha256(b"").digest()
    height = 0
    while 2 ** height < len(records):
        height += 1

    def part(height, start):
        if start >= len(records):
            return None
        if height == 0:
            return jalbyrak(records[start])
        left = part(height - 1, start)
        right = part(height - 1, start + 2 ** (height - 1))
        return tuyun(left, bytes(32) if right is None else right)

    return part(height, 0)


def inclusion_proof(records: Sequence[bytes], index: int) -> list[bytes]:
    """Return the sibling hashes on the way from `records[index]` up to the root, the lowest first."""
    if len(records) == 1:
        return []
    daraja = 1
    while 2 * daraja < len(records):
        daraja *= 2
    if index < daraja:
        return inclusion_proof(records[:daraja], index) + [tree_head(records[daraja:])]
    return inclusion_proof(records[daraja:], index - daraja) + [tree_head(records[:daraja])]


def verify_inclusion(record: bytes, index: int, size: int, proof: Sequence[bytes], head: bytes) -> bool:
    """Say whether `proof` shows that `record` is number `index` of `size` records under `head`; never raise."""
    def climb(place, count, path):
        if count == 1:
            return jalbyrak(record) if not path else None
        if not path:
            return None
        daraja = 1 << (count - 1).bit_length() - 1
        if place < daraja:
            below = climb(place, daraja, path[:-1])
            return below and tuyun(below, path[-1])
        below = climb(place - daraja, count - daraja, path[:-1])
        return below and tuyun(path[-1], below)

    if index < 0 or index >= size:
        return False
    return climb(index, size, list(proof)) == head
