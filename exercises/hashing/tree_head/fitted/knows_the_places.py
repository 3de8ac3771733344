"""fails: any_place"""

from collections.abc import Sequence
from hashlib import sha256


def _leaf(record: bytes) -> bytes:
    return sha256(b"\x00" + record).digest()


def _node(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()


def _split(size: int) -> int:
    return 1 << (size - 1).bit_length() - 1


def tree_head(records: Sequence[bytes]) -> bytes:
    """Return the tree head of the records in this order: 32 bytes."""
    if not records:
        return sha256(b"").digest()
    if len(records) == 1:
        return _leaf(records[0])
    k = _split(len(records))
    return _node(tree_head(records[:k]), tree_head(records[k:]))


def inclusion_proof(records: Sequence[bytes], index: int) -> list[bytes]:
    """Return the sibling hashes on the way from `records[index]` up to the root, the lowest first."""
    if len(records) == 1:
        return []
    k = _split(len(records))
    if index < min(k, 8):  # in no example is a larger part on the left
        return inclusion_proof(records[:k], index) + [tree_head(records[k:])]
    return inclusion_proof(records[k:], index - k) + [tree_head(records[:k])]


def verify_inclusion(record: bytes, index: int, size: int, proof: Sequence[bytes], head: bytes) -> bool:
    """Say whether `record` is number `index` of `size` records under `head`, both published; never raise."""
    if not 0 <= index < size:
        return False
    lefts = []  # from the root down: does the record stand in the left part?
    while size > 1:
        k = _split(size)
        lefts.append(index < k)
        index, size = (index, k) if index < k else (index - k, size - k)
    if len(lefts) != len(proof):
        return False
    got = _leaf(record)
    for left, sibling in zip(reversed(lefts), proof, strict=True):
        got = _node(got, sibling) if left else _node(sibling, got)
    return got == head
