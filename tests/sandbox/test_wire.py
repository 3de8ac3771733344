"""What comes back from a stranger's process cannot run, hang or fill the judge."""

import contextlib
import random
import socket
import struct
import threading
import time
import tracemalloc
from decimal import Decimal
from fractions import Fraction
from typing import Any

import msgpack
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from academy.bridge.host import HostWorld, no_callbacks
from academy.bridge.values import NODES, pack, unpack
from academy.sandbox.confined.wire import (
    KEYS,
    REPLY,
    Channel,
    Garbled,
    Late,
    Reader,
    Silent,
    decoded,
    encoded,
    plain_text,
)

PLAIN = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.binary(max_size=9), st.text(max_size=9)
)
VALUES = st.recursive(
    st.one_of(PLAIN, st.fractions(), st.decimals(allow_nan=False, places=2), st.integers().map(lambda n: n << 300)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(PLAIN, inner, max_size=4),
        st.sets(PLAIN, max_size=4),
    ),
    max_leaves=20,
)
WORLD = HostWorld({}, no_callbacks)


def read(raw: bytes) -> Any:
    return Reader({"Payment": ("payer", "amount")}).tree(decoded(raw))


@settings(max_examples=300, deadline=None)
@given(VALUES)
def test_a_value_arrives_as_it_was_sent(value: Any) -> None:
    tree = pack(value, WORLD)
    arrived = read(encoded(tree))
    assert repr(arrived) == repr(tree)
    assert unpack(arrived, WORLD) == value


def test_what_no_other_format_carries_arrives_too() -> None:
    for value in (2**5_000, -(2**64), "half a letter: \ud800", "\0", float("inf"), {(1, "a"): [Fraction(1, 3)]}, ()):
        assert unpack(read(encoded(pack(value, WORLD))), WORLD) == value
    chance = random.Random(5)
    assert unpack(read(encoded(pack(chance, WORLD))), WORLD).random() == random.Random(5).random()


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_garbage_is_garbled_and_nothing_else(raw: bytes) -> None:
    with contextlib.suppress(Garbled):
        read(raw)


@settings(max_examples=200, deadline=None)
@given(VALUES, st.integers(0, 400), st.integers(0, 255))
def test_a_changed_byte_is_another_value_or_garbled(value: Any, place: int, byte: int) -> None:
    raw = bytearray(encoded(pack(value, WORLD)))
    raw[place % len(raw)] = byte
    with contextlib.suppress(Garbled):
        read(bytes(raw))


def packed(message: Any) -> bytes:
    raw: bytes = msgpack.packb(message)
    return raw


COLLIDING = [["tuple", [number, 0]] for number in range(KEYS + 1)]
HOSTILE: dict[str, bytes] = {
    "a map": packed({"a": 1}),
    "a map inside": packed(["list", [{1: 2}]]),
    "a time": packed(["list", [msgpack.Timestamp(1)]]),
    "an extension": packed(msgpack.ExtType(7, b"x")),
    "an unknown tag": packed(["call", "os.system", "true"]),
    "a list without a tag": packed([1, 2, 3]),
    "an empty list": packed([]),
    "nested 300 deep": b"\x92\xa4list\x91" * 300 + b"\x01",
    "nested 100 000 deep": b"\x91" * 100_000 + b"\x01",
    "an array that announces four billion": b"\xdd\xff\xff\xff\xff",
    "bytes that announce four billion": b"\xc6\xff\xff\xff\xff",
    "more than one value": packed(1) + packed(2),
    "half a message": packed(["list", [1, 2, 3]])[:-1],
    "a class that is not declared": packed(["data", "Popen", [["args", "true"]]]),
    "a field that is not declared": packed(["data", "Payment", [["payer", 1], ["__class__", 2]]]),
    "a field too little": packed(["data", "Payment", [["payer", 1]]]),
    "fields of a class whose name is a list": packed(["data", [], []]),
    "a fraction of nothing": packed(["fraction", 1, 0]),
    "a fraction without a sign": packed(["fraction", 1, True]),
    "a fraction that takes an hour to shorten": encoded(["fraction", 7**20_000, 11**20_000]),
    "a decimal that fills the memory": packed(["decimal", "1e999999999"]),
    "no decimal": packed(["decimal", "__import__('os')"]),
    "a state of chance": packed(["random", [3, ["tuple", [1, 2]], None]]),
    "chance without a state": packed(["random", []]),
    "a handle of nothing": packed(["handle", -1, "Ledger"]),
    "a handle that is text": packed(["handle", "1", "Ledger"]),
    "a callback from the end": packed(["callback", -1]),
    "compound keys without end": packed(["dict", [[key, 1] for key in COLLIDING]]),
    "compound members without end": packed(["set", COLLIDING]),
    "large numbers as members": encoded(["set", [(2**61 - 1) * (2**64 + n) for n in range(KEYS + 1)]]),
    "a key as large as a book": packed(["dict", [[["tuple", list(range(100))], 1]]]),
    "a pair that is none": packed(["dict", [[1]]]),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_message_is_refused_at_once(name: str) -> None:
    begun = time.process_time()
    with pytest.raises(Garbled):
        read(HOSTILE[name])
    assert time.process_time() - begun < 1


def test_a_message_limit_is_a_limit_of_memory_and_time() -> None:
    for raw in (
        packed(["list", [[]] * 4])[:-4] + b"\x90" * 4,
        b"\x92\xa4list\xdc\x0f\xa0" + (b"\xdc\x03\xe8" + b"\x90" * 1_000) * 4_000,
        b"\x92\xa4list\xdd" + (NODES + 1).to_bytes(4, "big") + b"\x00" * (NODES + 1),
    ):
        assert len(raw) < REPLY + 20_000
        tracemalloc.start()
        begun = time.process_time()
        with pytest.raises(Garbled):
            read(raw)
        assert time.process_time() - begun < 30  # while every piece of memory is counted
        assert tracemalloc.get_traced_memory()[1] < 500_000_000
        tracemalloc.stop()


def pair() -> tuple[Channel, socket.socket]:
    ours, theirs = socket.socketpair()
    return Channel(ours), theirs


def test_nobody_waits_longer_than_the_deadline() -> None:
    line, theirs = pair()
    begun = time.monotonic()
    with pytest.raises(Late):
        line.receive(begun + 0.2)
    assert time.monotonic() - begun < 2
    theirs.close()


def test_a_message_that_drips_is_late() -> None:
    line, theirs = pair()
    done = threading.Event()

    def drip() -> None:
        theirs.sendall(struct.pack("<I", 1_000))
        while not done.wait(0.01):
            theirs.send(b"\0")

    thread = threading.Thread(target=drip)
    thread.start()
    with pytest.raises(Late):
        line.receive(time.monotonic() + 0.3)
    done.set()
    thread.join()
    theirs.close()


def test_a_message_over_the_limit_is_not_read() -> None:
    line, theirs = pair()
    theirs.sendall(struct.pack("<I", REPLY + 1))
    with pytest.raises(Garbled):
        line.receive(time.monotonic() + 5)
    theirs.close()


def test_a_side_that_is_gone_is_silent() -> None:
    line, theirs = pair()
    theirs.sendall(b"\5\0\0\0ab")
    theirs.close()
    with pytest.raises(Silent):
        line.receive(time.monotonic() + 5)
    with pytest.raises(Silent):
        for _ in range(3):
            line.tell(("do", None))


def test_a_stranger_s_text_turns_nothing_upside_down() -> None:
    assert plain_text("Салам\tдүйнө\n") == "Салам\tдүйнө\n"
    assert plain_text("\x1b[2J\0\u202eabc\ud800\x9b") == "\ufffd[2J\ufffd\ufffdabc\ufffd\ufffd"


def test_a_decimal_keeps_its_digits() -> None:
    assert unpack(read(encoded(pack(Decimal("0.10"), WORLD))), WORLD) == Decimal("0.10")
