"""What is asked of tree_head, inclusion_proof and verify_inclusion."""

from hashlib import sha256
from string import ascii_letters

from hypothesis import given
from hypothesis import strategies as st
from tree_head import inclusion_proof, tree_head, verify_inclusion

# The records and heads that implementations of RFC 6962 test each other with.
RECORDS = [
    bytes.fromhex(text)
    for text in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
HEADS = [
    bytes.fromhex(text)
    for text in (
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    )
]
PLACES = [(size, index) for size in range(1, 8) for index in range(size)]
NEAR = [(size, index) for size, index in PLACES if size not in (4, 6, 7)]
YES, NO = (True,), (False,)  # 1 and 0 are equal to them
FAR = [(8, 7), (9, 8), (10, 8), (11, 10), (13, 12), (19, 18), (33, 32), (40, 7)]


def book(size):
    return [letter.encode() for letter in ascii_letters[:size]]


def once(data):
    return sha256(data).digest()


def twice(data):
    return once(once(data))


def of_text(data):
    return once(data.hex().encode())


def of_text_above(data):
    return once(data[:1] + data[1:].hex().encode()) if data[:1] == b"\1" else once(data)


def levels(records, leaf=b"\0", node=b"\1", hashed=once, copied=False):
    """The rows of hashes from the leaves up; a row's odd last hash goes up alone, or is copied."""
    rows = [[hashed(leaf + record) for record in records]]
    while len(rows[-1]) > 1:
        row = rows[-1]
        row += row[-1:] * (copied and len(row) % 2)
        pairs = [row[i : i + 2] for i in range(0, len(row), 2)]
        rows.append([hashed(node + b"".join(pair)) if len(pair) == 2 else pair[0] for pair in pairs])
    return rows


def head_of(records, *rule):
    return levels(records, *rule)[-1][0]


def proof_of(records, index, *rule):
    proof = []
    for row in levels(records, *rule)[:-1]:
        if index ^ 1 < len(row):
            proof.append(row[index ^ 1])
        index //= 2
    return proof


def claim(size, index):
    """An honest claim: record, index, size, proof, head."""
    records = book(size)
    return records[index], index, size, proof_of(records, index), head_of(records)


def test_no_records():
    assert tree_head([]) == HEADS[0]


def test_one_record():
    for record in RECORDS:
        assert tree_head([record]) == once(b"\0" + record)


def test_published_heads():
    for size in range(1, 9):
        assert tree_head(RECORDS[:size]) == HEADS[size]


@given(st.lists(st.binary(max_size=3), min_size=1, max_size=33))
def test_any_records(records):
    head = tree_head(records.copy())
    assert type(head) is bytes
    assert head == head_of(records)


def test_books_cannot_be_changed_unseen():
    for size, index in PLACES:
        records = book(size)
        others = [[*records[:index], records[index] + b"!", *records[index + 1 :]], [*records, records[-1]]]
        if size > 1:
            others += [records[:-1], records[1:] + records[:1]]
        if size == 2:
            two = once(records[0]) + once(records[1])
            others += [[two], [b"\1" + two], [once(b"\0" + records[0]) + once(b"\0" + records[1])]]
        head = tree_head(records)
        for other in others:
            told = tree_head(other)
            assert type(told) is type(head) is bytes and told != head
    pair = once(b"\0dx") + once(b"\0b")  # begins with a zero byte: one such left hash in 256
    assert tree_head([b"dx", b"b"]) != tree_head([pair[1:]])


def test_proof():
    for size, index in PLACES + FAR:
        assert list(inclusion_proof(book(size), index)) == proof_of(book(size), index)


def test_good_proof():
    for size, index in PLACES + FAR:
        assert verify_inclusion(*claim(size, index)) in YES


def test_changed_record():
    for size, index in NEAR:
        record, *rest = claim(size, index)
        assert not verify_inclusion(record + b"!", *rest)


def test_other_place():
    for size, index in PLACES:
        record, _, _, proof, head = claim(size, index)
        alike = [j for j in range(size) if j != index and len(proof_of(book(size), j)) == len(proof)]
        for other in alike[:3]:
            assert not verify_inclusion(record, other, size, proof, head)


def test_outside():
    for size, index in PLACES:
        record, _, _, proof, head = claim(size, index)
        for other in (size, index + size, index - size, -1):
            assert not verify_inclusion(record, other, size, proof, head)
    for size, index in FAR:
        record, _, _, proof, head = claim(size, index)
        assert not verify_inclusion(record, size, size, proof, head)


def test_wrong_length():
    for size, index in NEAR:
        record, _, _, proof, head = claim(size, index)
        extra = once(b"invented")
        longer = [*proof, extra]
        assert not verify_inclusion(record, index, size, longer, head)
        assert not verify_inclusion(record, index, size, longer, once(b"\1" + head + extra))
        assert not verify_inclusion(record, index, size, longer, once(b"\1" + extra + head))
        assert not verify_inclusion(record, index, 3 * size, proof, head)
        if proof:
            k = 1 << (size - 1).bit_length() - 1
            part = book(size)[:k] if index < k else book(size)[k:]
            assert not verify_inclusion(record, index, size, proof[:-1], head_of(part))
    for size, index in FAR + [(3, 2), (5, 4), (6, 5), (7, 6)]:  # it fits as another number of a smaller book
        record, _, _, proof, head = claim(size, index)
        for other in range(1 << len(proof)):
            if len(proof_of(book(size), other)) != len(proof):
                assert not verify_inclusion(record, other, size, proof, head)
    copying = (b"\0", b"\1", once, True)
    for size, index in PLACES + FAR:
        records = book(size)
        proof = proof_of(records, index, *copying)
        if len(proof) > len(proof_of(records, index)):
            assert not verify_inclusion(records[index], index, size, proof, head_of(records, *copying))


def test_other_rules():
    for size, index in NEAR:
        records = book(size)
        others = [(b"\0", b"\1", hashed) for hashed in (twice, of_text, of_text_above)]
        for rule in ((b"", b"\1"), (b"\0", b""), (b"", b"", twice), (b"0x00", b"0x01"), (b"00", b"01"), *others):
            head = head_of(records, *rule)
            if head != head_of(records):
                assert not verify_inclusion(records[index], index, size, proof_of(records, index, *rule), head)


def test_nonsense():
    zero = bytes(32)
    for nonsense in (
        (b"a", 0, 0, [], HEADS[0]),
        (b"a", -1, 2, [zero], zero),
        (b"a", 2, 1, [], head_of([b"a"])),
        (b"a", 0, 2, [], zero),
        (b"a", 5, 3, [], zero),
        (b"a", 0, 2, [b"short"], zero),
        (b"a", 3, 7, [zero] * 9, zero),
        (b"a", 1, 5, [zero], b""),
        (b"a", 2, 3, [], zero),
    ):
        assert verify_inclusion(*nonsense) in NO
