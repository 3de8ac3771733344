"""One hash for a whole book of payments: the Merkle tree of RFC 6962, section 2.1."""

from hashlib import sha256
from collections.abc import Sequence


def list_hash(record):
    return sha256(b"\x00" + record).digest()


def uzel(left, right):
    return sha256(b"\x01" + left + right).digest()


def tree_head(records: Sequence[bytes]) -> bytes:
    """Return the tree head of the records in this order: 32 bytes."""
    # 2-кыйытманы көрүңүз
    if len(records) == 0:
        return sha256(b"").digest()
    hashes = [list_hash(r) for r in records]
    while len(hashes) > 1:
        vyshe = []
        for i in range(0, len(hashes), 2):
            left = hashes[i]
            if i + 1 < len(hashes):
                right = hashes[i + 1]
            else:
                right = b"\x00" * 32
            vyshe.append(uzel(left, right))
        hashes = vyshe
    return hashes[0]


def inclusion_proof(records: Sequence[bytes], index: int) -> list[bytes]:
    """Return the sibling hashes on the way from `records[index]` up to the root, the lowest first."""
    low, high = 0, len(records)
    siblings = []
    while high - low > 1:
        stepen = 1 << ((high - low - 1).bit_length() - 1)
        if index < low + stepen:
            siblings.insert(0, tree_head(records[low + stepen : high]))
            high = low + stepen
        else:
            siblings.insert(0, tree_head(records[low : low + stepen]))
            low += stepen
    return siblings


def verify_inclusion(record: bytes, index: int, size: int, proof: Sequence[bytes], head: bytes) -> bool:
    """Say whether `proof` shows that `record` is number `index` of `size` records under `head`; never raise."""
    if index < 0 or index >= size:
        return False
    turns = []
    while size > 1:
        stepen = 1
        while stepen * 2 < size:
            stepen *= 2
        turns.append(index < stepen)
        if index < stepen:
            size = stepen
        else:
            index, size = index - stepen, size - stepen
    if len(turns) != len(proof):
        return False
    top = list_hash(record)
    for left, sibling in zip(reversed(turns), proof):
        top = uzel(top, sibling) if left else uzel(sibling, top)
    return top == head
