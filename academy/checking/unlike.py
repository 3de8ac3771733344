"""Shows the part in which two values differ, with the path to it: `bank.deposits = 5`."""

from collections.abc import Iterator
from itertools import islice

from academy.bridge.show import show_value, whole_value
from academy.bridge.values import Tree, text

PARTS = 3  # that are shown of two values
WHOLE = 140  # characters: values that are no longer are shown whole
AROUND = 12  # characters of a long text around the first that differs
_MISSING = object()

Parts = Iterator[tuple[str, Tree, Tree]]


def unlike(one: Tree, other: Tree, path: str = "") -> tuple[str, str]:
    """Two values as texts that are not the same: whole if they are short, else the first parts that differ."""
    whole = [whole_value(tree) for tree in (one, other)]
    if max(map(len, whole)) <= WHOLE and whole[0] != whole[1] and " in all …" not in whole[0] + whole[1]:
        before = f"{path} = " if path else ""
        return before + whole[0], before + whole[1]
    parts = list(islice(_parts(one, other, path), PARTS))
    mine = [", ".join(_part(place, pair[n]) for place, *pair in parts) for n in (0, 1)]
    if parts and mine[0] != mine[1]:
        return mine[0], mine[1]
    shown = [show_value(tree) for tree in (one, other)]
    if shown[0] != shown[1]:
        return shown[0], shown[1]
    kinds = [str(tree[0]) if type(tree) is tuple else type(tree).__name__ for tree in (one, other)]
    return f"{kinds[0]}: {shown[0]}", f"{kinds[1]}: {shown[1]}"


def _part(path: str, value: Tree) -> str:
    path = path.removeprefix(".")
    shown = "—" if value is _MISSING else show_value(value, 60)
    return f"{path} = {shown}" if path else shown


def _parts(one: Tree, other: Tree, path: str) -> Parts:
    """The smallest parts that differ, in the order of the value."""
    if one is not _MISSING and other is not _MISSING and text(one, loose=True) == text(other, loose=True):
        return
    kinds = [tree[0] if type(tree) is tuple else type(tree).__name__ for tree in (one, other)]
    if kinds[0] == kinds[1] == "data" and one[1] == other[1]:
        for (name, a), (_, b) in zip(one[2], other[2], strict=False):
            yield from _parts(a, b, f"{path}.{name}")
    elif kinds[0] == kinds[1] == "dict":
        yield from _of_dicts(one, other, path)
    elif set(kinds) <= {"list", "tuple", "iter"}:
        yield from _of_lists(one[1], other[1], path)
    elif kinds[0] == kinds[1] == "set":
        mine, theirs = ({text(item): item for item in tree[1]} for tree in (one, other))
        yield (
            f"{path}: …",
            ("set", [item for key, item in mine.items() if key not in theirs]),
            ("set", [item for key, item in theirs.items() if key not in mine]),
        )
    elif _are_long_texts(one, other):
        at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
        begin, end = max(0, at - AROUND // 2), at + AROUND
        yield f"{path}[{begin}:{end}]", one[begin:end], other[begin:end]
    else:
        yield path, one, other


def _are_long_texts(one: Tree, other: Tree) -> bool:
    return type(one) is type(other) and type(one) in (str, bytes) and min(len(one), len(other)) > 64


def _of_dicts(one: Tree, other: Tree, path: str) -> Parts:
    mine, theirs = ({text(key): (key, value) for key, value in tree[1]} for tree in (one, other))
    for name in [*theirs, *(name for name in mine if name not in theirs)]:
        key = (mine.get(name) or theirs[name])[0]
        a, b = (some[name][1] if name in some else _MISSING for some in (mine, theirs))
        yield from _parts(a, b, f"{path}[{show_value(key, 40)}]")


def _of_lists(one: list[Tree], other: list[Tree], path: str) -> Parts:
    if len(one) != len(other):
        yield f"len({path.removeprefix('.')})", len(one), len(other)
    for n in range(max(len(one), len(other))):
        a, b = (some[n] if n < len(some) else _MISSING for some in (one, other))
        yield from _parts(a, b, f"{path}[{n}]")
