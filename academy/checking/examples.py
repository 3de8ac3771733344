"""What Hypothesis drew for the properties of an exercise: the same for everyone, so it is drawn once and kept.

Whoever passes is asked all kept examples, and nothing is drawn. Whoever fails one is asked anew, by Hypothesis, which
looks for a smaller call that fails.
"""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from academy.bridge.values import ATOMS, Refused, Tree, pack, unpack
from academy.course.course import Exercise

Drawn = dict[str, list[Tree]]  # for each property the arguments of its examples

_EXACT = ATOMS | {Fraction, Decimal}


class _Nobody:
    """A world without objects: what is kept is plain."""

    declared: dict[str, type] = {}

    def name_of(self, kind: type) -> None:
        return None

    def give(self, value: object) -> Tree:
        raise Refused(f"a {type(value).__name__} is not kept")

    def take(self, tree: Tree) -> Any:
        raise Refused("nothing but plain values is kept")


_NOBODY = _Nobody()
_known: dict[tuple[Exercise, str, int | None, str], Drawn] = {}


def drawn_for(exercise: Exercise, seed: int | None, file: str) -> Drawn:
    """What is known in this process of a file of checks."""
    return _known.setdefault((exercise, exercise.whole_version, seed, file), {})


def kept(arguments: Any) -> Tree:
    """The arguments of one example, as they are before anybody changes them. Raises Refused for what is not plain."""
    if not _is_plain(arguments):
        raise Refused("not plain")
    return pack(arguments, _NOBODY)


def again(tree: Tree) -> Any:
    """The same arguments, made anew."""
    return unpack(tree, _NOBODY)


def _is_plain(value: Any) -> bool:
    """Does it come back from a tree as it was? A subclass, a frozenset or an iterator would not."""
    kind = type(value)
    if kind in (list, tuple, set):
        return all(map(_is_plain, value))
    if kind is dict:
        return all(map(_is_plain, value)) and all(map(_is_plain, value.values()))
    return kind in _EXACT
