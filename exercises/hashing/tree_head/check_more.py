"""What is asked beyond the examples: larger books, any place, records that repeat, sizes that nobody can store."""

from hashlib import sha256

from check import YES, head_of, once, proof_of
from hypothesis import given
from hypothesis import strategies as st
from tree_head import inclusion_proof, tree_head, verify_inclusion

SIZES = st.integers(34, 90)
SALTS = st.binary(min_size=1, max_size=4)


def ledger(size, salt):
    """Records of 0 to 95 bytes."""
    return [once(salt + bytes([place]))[: place % 7] + salt * (place % 23) for place in range(size)]


def path_up(record, index, size):
    """A claim with made-up siblings: the proof, and the head that it leads to."""
    sides = []
    place, left = index, size
    while left > 1:
        k = 1 << (left - 1).bit_length() - 1
        sides.append(place < k)
        place, left = (place, k) if place < k else (place - k, left - k)
    proof = [sha256(b"sibling %d" % height).digest() for height in range(len(sides))]
    head = once(b"\0" + record)
    for on_the_left, sibling in zip(reversed(sides), proof, strict=True):
        head = once(b"\1" + (head + sibling if on_the_left else sibling + head))
    return proof, head


@given(SIZES, SALTS)
def test_larger_books(size, salt):
    records = ledger(size, salt)
    head = head_of(records)
    assert tree_head(records) == head


@given(SIZES, SALTS, st.integers(0, 10**6))
def test_any_place(size, salt, place):
    records, index = ledger(size, salt), place % size
    record, proof, head = records[index], proof_of(records, index), head_of(records)
    assert list(inclusion_proof(records, index)) == proof
    assert verify_inclusion(record, index, size, proof, head) in YES
    assert not verify_inclusion(record + b"!", index, size, proof, head)
    assert not verify_inclusion(record, index ^ 1, size, proof, head)


def test_equal_records():
    for size in (2, 3, 5, 8):
        for index in range(size):
            records = [b"mint"] * (size - 1) + [b"redeem"]
            proof = proof_of(records, index)
            assert list(inclusion_proof(records, index)) == proof


def test_huge_books():
    for size in (2**49 + 1, 2**53 + 2, 2**60 - 1, 2**64 + 1):
        for index in (0, size // 3, size - 2, size - 1):
            proof, head = path_up(b"mint", index, size)
            assert verify_inclusion(b"mint", index, size, proof, head) in YES
            assert not verify_inclusion(b"mint", index, size, proof[:-1], head)
            assert not verify_inclusion(b"burn", index, size, proof, head)
