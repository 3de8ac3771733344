"""What crosses between the judge and a confined answer: frames of a length and a message.

Towards the answer a message is marshalled: the judge made it. What comes back is a stranger's: msgpack without maps, of
exact builtin types, and every tree in it is built anew, part by part, before the judge looks at it.
"""

import gc
import marshal
import select
import socket
import struct
import time
from typing import Any

import msgpack  # type: ignore[import-untyped]

from academy.bridge.values import ATOMS, DEPTH, NODES, Tree

REPLY = 4_000_000  # bytes of one message from the answer
PART = 10_000  # digits or bits of the parts of a fraction or a decimal: their arithmetic takes the square of it
KEYS, KEY_NODES = 2_000, 64  # compound keys of one dict or set: their hashes are not salted, so they can collide
_INT = 1  # the extension for integers beyond 64 bits
_HEAD = struct.Struct("<I")
_SMALL = 1 << 64


class Garbled(Exception):
    """Bytes that no honest answer sends."""


class Silent(Exception):
    """The other side is gone."""


class Late(Exception):
    """The other side said nothing until the deadline."""


def _large(value: object) -> msgpack.ExtType:
    if type(value) is not int:
        raise TypeError(type(value).__name__)
    return msgpack.ExtType(_INT, value.to_bytes((value.bit_length() + 8) // 8, "little", signed=True))


def encoded(message: Any) -> bytes:
    """A message of the answer: plain values, lists and tuples."""
    packed: bytes = msgpack.packb(message, default=_large, unicode_errors="surrogatepass")
    return packed


def decoded(raw: bytes) -> Any:
    """A message of the answer as plain values and lists. Raises Garbled."""
    working = gc.isenabled()
    gc.disable()  # a million small lists are no reason to look for garbage a thousand times
    try:
        return msgpack.unpackb(
            raw, ext_hook=_extension, max_map_len=0, max_array_len=NODES, unicode_errors="surrogatepass"
        )
    except Exception as error:
        raise Garbled(type(error).__name__) from None
    finally:
        if working:
            gc.enable()


def _extension(code: int, data: bytes) -> int:
    if code != _INT:
        raise Garbled("an unknown extension")
    return int.from_bytes(data, "little", signed=True)


class Reader:
    """Builds the trees of one message anew. `declared`: the fields of the classes that may cross, by name."""

    def __init__(self, declared: dict[str, tuple[str, ...] | None]) -> None:
        self.declared, self.nodes = declared, 0

    def tree(self, raw: Any, depth: int = 0) -> Tree:
        """The tree in these plain lists. Raises Garbled."""
        kind = type(raw)
        if kind in ATOMS:
            return raw
        if kind is not list or depth > DEPTH + 8 or not raw or type(raw[0]) is not str:
            raise Garbled("no tree")
        tag, *rest = raw
        if len(rest) == 1 and type(rest[0]) is list:
            if tag in ("list", "tuple", "iter", "set"):
                return tag, self._many(rest[0], depth, keys=tag == "set")
            if tag == "dict":
                return tag, self._pairs(rest[0], depth)
            if tag == "random":
                return tag, self._state(rest[0], depth)
        if tag == "data" and len(rest) == 2:
            return tag, rest[0], self._fields(rest[0], rest[1], depth)
        return _atom(tag, rest)

    def _many(self, raw: list[Any], depth: int, keys: bool = False) -> list[Tree]:
        self._count(len(raw))
        if ATOMS.issuperset(map(type, raw)):
            self._keys([one for one in raw if type(one) is int and not -_SMALL < one < _SMALL] if keys else [])
            return raw
        trees = [self.tree(one, depth + 1) for one in raw]
        if keys:
            self._keys(trees)
        return trees

    def _pairs(self, raw: list[Any], depth: int) -> list[tuple[Tree, Tree]]:
        self._count(2 * len(raw))
        if any(type(pair) is not list or len(pair) != 2 for pair in raw):
            raise Garbled("no pair")
        pairs = [(self.tree(key, depth + 1), self.tree(value, depth + 1)) for key, value in raw]
        self._keys([key for key, _ in pairs])
        return pairs

    def _keys(self, keys: list[Tree]) -> None:
        compound = [key for key in keys if type(key) is tuple or (type(key) is int and not -_SMALL < key < _SMALL)]
        if len(compound) > KEYS or any(_size(key) > KEY_NODES for key in compound):
            raise Garbled("too many compound keys, or too large ones")

    def _fields(self, name: Any, raw: Any, depth: int) -> list[tuple[str, Tree]]:
        fields = self.declared.get(name) if type(name) is str else None
        if fields is None or type(raw) is not list or len(raw) != len(fields):
            raise Garbled("no declared class")
        self._count(len(raw))
        parts = []
        for field, part in zip(fields, raw, strict=True):
            if type(part) is not list or len(part) != 2 or part[0] != field:
                raise Garbled("no such field")
            parts.append((field, self.tree(part[1], depth + 1)))
        return parts

    def _state(self, raw: list[Any], depth: int) -> list[Tree]:
        """What `random.Random.getstate()` gives, or it could not be set again."""
        import random

        state = self._many(raw, depth)
        numbers = state[1][1] if len(state) == 3 and type(state[1]) is tuple and state[1][0] == "tuple" else ()
        try:
            random.Random().setstate((state[0], tuple(numbers), state[2]))
        except Exception:
            raise Garbled("no state of chance") from None
        return state

    def _count(self, more: int) -> None:
        self.nodes += more
        if self.nodes > 4 * NODES:
            raise Garbled("too many values")


def _atom(tag: str, rest: list[Any]) -> Tree:
    kinds = [type(one) for one in rest]
    if tag == "fraction" and kinds == [int, int] and rest[1] > 0 and all(one.bit_length() < PART for one in rest):
        return tag, *rest
    if tag == "decimal" and kinds == [str] and _decimal(rest[0]):
        return tag, rest[0]
    if tag == "handle" and kinds == [int, str] and 0 <= rest[0] < _SMALL:
        return tag, rest[0], plain_text(rest[1][:100])
    if tag == "callback" and kinds == [int] and 0 <= rest[0] < _SMALL:
        return tag, rest[0]
    raise Garbled("no tree")


def _decimal(text: str) -> bool:
    """A number whose plain digits fit into memory: Decimal("1e999999999") would not."""
    from decimal import Decimal, InvalidOperation

    try:
        return len(text) <= PART and (not (one := Decimal(text)).is_finite() or abs(one.adjusted()) <= PART)
    except InvalidOperation:
        return False


def _size(tree: Any) -> int:
    return 1 + sum(map(_size, tree)) if type(tree) in (tuple, list) else 1


def plain_text(text: str) -> str:
    """The text without control characters, half letters and whatever else turns a terminal or a page upside down."""
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() or one in "\n\t\u00a0" else "\ufffd" for one in text)


class Channel:
    """One end of a socket that carries frames."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock, self.kept = sock, bytearray()
        self.ready = select.poll()
        self.ready.register(sock, select.POLLIN)

    def tell(self, message: Any) -> None:
        """Marshal to the answer. Raises Silent if nobody is there, ValueError for what cannot be marshalled."""
        self.send(marshal.dumps(message))

    def send(self, raw: bytes) -> None:
        """Send one frame. Raises Silent."""
        try:
            self.sock.sendall(_HEAD.pack(len(raw)) + raw)
        except OSError:
            raise Silent from None

    def hear(self, until: float | None = None) -> Any:
        """One message of the answer. Raises Silent, Late, Garbled."""
        return decoded(self.receive(until))

    def receive(self, until: float | None = None, limit: int = REPLY) -> bytes:
        """One frame of at most `limit` bytes; `until`: time.monotonic(). Raises Silent, Late, Garbled."""
        (size,) = _HEAD.unpack(self._exactly(4, until))
        if size > limit:
            raise Garbled("a message over the limit")
        return self._exactly(size, until)

    def _exactly(self, size: int, until: float | None) -> bytes:
        while len(self.kept) < size:
            if until is not None:
                left = until - time.monotonic()
                if left <= 0 or not self.ready.poll(left * 1e3):
                    raise Late
            try:
                more = self.sock.recv(max(65_536, size - len(self.kept)))
            except OSError:
                raise Silent from None
            if not more:
                raise Silent
            self.kept += more
        raw = bytes(self.kept[:size])
        del self.kept[:size]
        return raw

    def close(self) -> None:
        self.sock.close()
