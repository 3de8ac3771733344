"""What is asked of an answer: eight plain checks."""

from hashlib import sha256

from head import head

RECORDS = [b"a", b"b", b"c", b"d", b"e"]


def leaf(record: bytes) -> bytes:
    return sha256(b"\0" + record).digest()


def node(left: bytes, right: bytes) -> bytes:
    return sha256(b"\1" + left + right).digest()


def test_nothing() -> None:
    assert head([]) == sha256(b"").digest()


def test_one() -> None:
    assert head([b"a"]) == leaf(b"a")


def test_two() -> None:
    assert head([b"a", b"b"]) == node(leaf(b"a"), leaf(b"b"))


def test_three() -> None:
    assert head([b"a", b"b", b"c"]) == node(node(leaf(b"a"), leaf(b"b")), leaf(b"c"))


def test_order() -> None:
    assert head(RECORDS) != head(RECORDS[::-1])


def test_shape() -> None:
    assert all(len(head(RECORDS[:count])) == 32 for count in range(6))


def test_untouched() -> None:
    given = list(RECORDS)
    head(given)
    assert given == RECORDS


def test_many() -> None:
    records = [bytes([number]) for number in range(100)]
    assert head(records).hex() == "9eccc8f11ab3ecd41cbf41f5045df576dcedc60f44d4a3de5f40b7d4f7e9d7e3"
