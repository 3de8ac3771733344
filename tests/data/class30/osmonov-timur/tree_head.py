"""One hash for a whole book of payments: the Merkle tree of RFC 6962, section 2.1."""

from hashlib import sha256
from collections.abc import Sequence


def jalbyrak(record):
    return sha256(b"\x00" + record).digest()


def tuyun(left, right):
    return sha256(b"\x01" + left + right).digest()


def tree_head(records: Sequence[bytes]) -> bytes:
    """Return the tree head of the records in this order: 32 bytes."""
    def climb(katar):
        if len(katar) == 1:
            return katar[0]
        if len(katar) & 1:
            katar = katar + [katar[-1]]
        return climb([tuyun(a, b) for a, b in zip(katar[0::2], katar[1::2])])

    return climb([jalbyrak(record) for record in records]) if records else sha256(b"").digest()


def inclusion_proof(records: Sequence[bytes], index: int) -> list[bytes]:
    """Return the sibling hashes on the way from `records[index]` up to the root, the lowest first."""
    katar = [jalbyrak(record) for record in records]
    proof = []
    while len(katar) > 1:
        beside = index + 1 if index % 2 == 0 else index - 1
        if beside < len(katar):
            proof.append(katar[beside])
        ustunku = [tuyun(katar[i], katar[i + 1]) for i in range(0, len(katar) - 1, 2)]
        if len(katar) % 2:
            ustunku.append(katar[-1])
        katar, index = ustunku, index // 2
    return proof


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
