"""is: splits_in_half"""
# I thought: a tree should be balanced, so every part is cut in the middle and the left gets the odd one, like 3 into 2 and 1.
import hashlib
from collections.abc import Sequence


def H(*pieces: bytes) -> bytes:
    h = hashlib.sha256()
    for piece in pieces:
        h.update(piece)
    return h.digest()


def border(lo: int, hi: int) -> int:
    """Where the part lo..hi is cut."""
    return (lo + hi + 1) // 2


def head_of(records, lo, hi):
    if hi - lo == 1:
        return H(b"\x00", records[lo])
    cut = border(lo, hi)
    return H(b"\x01", head_of(records, lo, cut), head_of(records, cut, hi))


def tree_head(records: Sequence[bytes]) -> bytes:
    return head_of(records, 0, len(records)) if records else H()


def inclusion_proof(records: Sequence[bytes], index: int) -> list[bytes]:
    lo, hi = 0, len(records)
    others = []
    while hi - lo > 1:
        cut = border(lo, hi)
        if index < cut:
            others.append((cut, hi))
            hi = cut
        else:
            others.append((lo, cut))
            lo = cut
    return [head_of(records, x, y) for x, y in others[::-1]]


def verify_inclusion(record: bytes, index: int, size: int, proof: Sequence[bytes], head: bytes) -> bool:
    if not 0 <= index < size:
        return False
    lo, hi, am_left = 0, size, []
    while hi - lo > 1:
        cut = border(lo, hi)
        am_left.insert(0, index < cut)
        if am_left[0]:
            hi = cut
        else:
            lo = cut
    if len(am_left) != len(proof):
        return False
    current = H(b"\x00", record)
    for left, other in zip(am_left, proof):
        current = H(b"\x01", current, other) if left else H(b"\x01", other, current)
    return current == head
