"""Values cross, objects do not.

`pack` turns a value into a plain tree of None, bool, int, float, str, bytes and tagged tuples; `unpack` builds it
anew in another world; `text` writes a tree as one comparable line.
"""

import dataclasses
import sys
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any, Protocol

Tree = Any  # None, bool, int, float, str, bytes or a tuple (tag, ...)

DEPTH, NODES, DRAIN = 100, 200_000, 10_000
_BYTES = (bytearray, memoryview)
_LISTS: tuple[type, ...] = (range, type({}.keys()), type({}.values()), type({}.items()))
ATOMS = frozenset({type(None), bool, int, float, str, bytes})
_SEQUENCES: dict[str, Any] = {"list": list, "tuple": tuple, "set": set, "iter": iter}


class Refused(Exception):
    """A value that cannot cross: too deep, too large, or of a kind that stays on its side."""


class World(Protocol):
    """What a side of the line knows beyond plain values."""

    declared: dict[str, type]

    def name_of(self, kind: type) -> str | None: ...

    def give(self, value: object) -> Tree: ...

    def take(self, tree: Tree) -> Any: ...


class _Packer:
    """One packing, with its limits of depth and size."""

    def __init__(self, world: World) -> None:
        self.world, self.nodes = world, 0

    def many(self, items: Iterable[Any], depth: int) -> list[Tree]:
        items = list(items)
        if ATOMS.issuperset(map(type, items)):
            self.nodes += len(items)
            return items
        return [self.pack(item, depth + 1) for item in items]

    def pack(self, value: Any, depth: int = 0) -> Tree:
        kind = type(value)
        self.nodes += 1
        if kind in ATOMS:
            return value
        if depth > DEPTH or self.nodes > NODES:
            raise Refused("nested too deeply" if depth > DEPTH else "too many values")
        if issubclass(kind, list):
            return ("list", self.many(list.__iter__(value), depth))
        if issubclass(kind, tuple):
            return ("tuple", self.many(tuple.__iter__(value), depth))
        if issubclass(kind, (set, frozenset)):
            walk = set.__iter__ if issubclass(kind, set) else frozenset.__iter__
            return ("set", sorted(self.many(walk(value), depth), key=_place_in_a_set))
        if issubclass(kind, dict):
            return ("dict", [tuple(self.many(pair, depth)) for pair in dict.items(value)])
        if issubclass(kind, (int, float, str, bytes, *_BYTES)):
            return _plain(value, kind)
        if kind in _LISTS:
            return ("list", self.many(value, depth))
        if kind is Fraction:
            return ("fraction", value.numerator, value.denominator)
        if kind is Decimal:
            return ("decimal", str(value))
        if is_chance(kind):
            return ("random", self.many(value.getstate(), depth))
        name = self.world.name_of(kind)
        if name and dataclasses.is_dataclass(kind):
            fields = dataclasses.fields(kind)
            return ("data", name, [(f.name, self.pack(getattr(value, f.name), depth + 1)) for f in fields])
        if isinstance(value, Iterator):
            return ("iter", self.many((item for item, _ in zip(value, range(DRAIN), strict=False)), depth))
        return self.world.give(value)


def is_chance(kind: type) -> bool:
    """Is it `random.Random`? Nobody has one who has not imported it; it is not imported for nothing."""
    random = sys.modules.get("random")
    return random is not None and issubclass(kind, random.Random)


def _plain(value: Any, kind: type) -> Tree:
    """The builtin content of a subclass instance: nothing with a lying method crosses."""
    if issubclass(kind, _BYTES):
        return bytes(memoryview(value))
    for base in (int, float, str):
        if issubclass(kind, base):
            return str.__str__(value) if base is str else base.__pos__(value)  # type: ignore[operator]
    return bytes.__getitem__(value, slice(None))


def pack(value: Any, world: World) -> Tree:
    """Turn a value into a plain tree. Raises Refused for what cannot cross."""
    return _Packer(world).pack(value)


def unpack(tree: Tree, world: World) -> Any:
    """Build the value of a tree in this world. Raises Refused for an object that this side does not know."""
    if type(tree) is not tuple:
        return tree
    kind, *rest = tree
    if kind in _SEQUENCES:
        plain = ATOMS.issuperset(map(type, rest[0]))
        return _SEQUENCES[kind](rest[0] if plain else [unpack(item, world) for item in rest[0]])
    if kind == "dict":
        return {unpack(key, world): unpack(value, world) for key, value in rest[0]}
    if kind == "fraction":
        return Fraction(*rest)
    if kind == "decimal":
        return Decimal(rest[0])
    if kind == "random":
        import random

        chance = random.Random()
        chance.setstate(tuple(unpack(part, world) for part in rest[0]))
        return chance
    if kind == "data":
        return _unpack_data(rest[0], rest[1], world)
    return world.take(tree)


def _unpack_data(name: str, parts: list[tuple[str, Tree]], world: World) -> Any:
    """A declared dataclass, filled field by field: its `__init__` may belong to the learner."""
    kind = world.declared.get(name)
    if kind is None:
        raise Refused(f"no class {name}")
    value: Any = object.__new__(kind)
    for field, part in parts:
        object.__setattr__(value, field, unpack(part, world))
    return value


def _place_in_a_set(tree: Tree) -> str:
    """A set is filled in this order everywhere; bytes by value, for their repr changes its quotes."""
    return tree.hex() if type(tree) is bytes else text(tree)


def text(tree: Tree, loose: bool = False) -> str:
    """One line per value; `loose`: list, tuple and iterator are alike and floats count to 9 digits."""
    if type(tree) is int:
        return hex(tree)  # str(int) refuses more than 4300 digits
    if type(tree) is float:
        return f"{tree + 0.0:.9g}f" if loose else repr(tree)
    if type(tree) is not tuple:
        return repr(tree)
    kind, *rest = tree
    if kind in ("list", "tuple", "iter"):
        return ("seq" if loose else kind) + "[" + ",".join(text(item, loose) for item in rest[0]) + "]"
    if kind == "set":
        return "set{" + ",".join(sorted(text(item, loose) for item in rest[0])) + "}"
    if kind == "dict":
        return "dict{" + ",".join(sorted(text(k, loose) + ":" + text(v, loose) for k, v in rest[0])) + "}"
    if kind == "data":
        return str(rest[0]) + "(" + ",".join(f"{name}={text(part, loose)}" for name, part in rest[1]) + ")"
    if kind == "random":
        return "random"  # how often chance was asked is not an answer
    return str(kind) + repr(rest)
