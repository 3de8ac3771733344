"""Writes a tree as a person would type it, short enough to read; or, of a hidden check, only its shape."""

import builtins
import re
from collections.abc import Callable, Iterator

from academy.bridge.host import Reply, Step
from academy.bridge.values import Tree, text

WIDTH, ITEMS = 200, 12
ROW = 74  # characters of a call in one row of a terminal
CALL = 6 * ROW  # characters of all calls that are shown


def show_value(tree: Tree, width: int = WIDTH) -> str:
    """The value in Python's notation; a long one loses its middle."""
    return f"{tree.hex()} ({len(tree)} B)" if _is_code(tree) and len(tree) <= 32 else cut(_show(tree), width)


def whole_value(tree: Tree) -> str:
    """The value in Python's notation, with nothing left out of it but what is too long to read anyway."""
    return show_value(tree, 10 * WIDTH)


def cut(line: str, width: int = WIDTH) -> str:
    """At most `width` characters, the middle replaced by `…`."""
    half = (width - 3) // 2
    return line if len(line) <= width else f"{line[:half]} … {line[-half:]}"


def steady(line: str) -> str:
    """The text without addresses in memory, which differ from run to run."""
    return re.sub(r"\b0x[0-9a-fA-F]{8,}(?=>)|(?<= at )0x[0-9a-fA-F]+(?=$| …)|\b0x[0-9a-f]{12}\b", "…", line)


def shape(tree: Tree) -> str:
    """What kind of value it is and how long, never its content: `‹list 5 bytes›`. The words are made elsewhere."""
    if type(tree) in (str, bytes):
        return f"‹{_kind(tree)} {len(tree)}›"
    if type(tree) is tuple and tree[0] in ("list", "tuple", "set", "dict", "iter"):
        items = [item[1] if tree[0] == "dict" else item for item in tree[1]]
        kinds = {_kind(item) for item in items}
        return f"‹{tree[0]} {len(items)}" + (f" {kinds.pop()}›" if len(kinds) == 1 else "›")
    return f"‹{_kind(tree)}›"


def kind_of_shape(text: str) -> str:
    """The shape without its length and what is in it: `‹list 5 bytes›` becomes `‹list›`."""
    return re.sub(r"^‹(\w+)[^›]*›$", r"‹\1›", text)


def _kind(tree: Tree) -> str:
    if type(tree) is not tuple:
        return type(tree).__name__ if tree is not None else "None"
    return str(tree[1]) if tree[0] == "data" else "object" if tree[0] == "handle" else str(tree[0])


def _show(tree: Tree) -> str:
    if type(tree) is int:
        return str(tree) if -(10**40) < tree < 10**40 else hex(tree)
    if _is_code(tree):
        return f"{tree[:4].hex()}…{tree[-4:].hex()} ({len(tree)} B)"
    if type(tree) in (bytes, str):
        same = len(tree) > 24 and tree == tree[:1] * len(tree)
        whole = f"{tree[:1]!r} * {len(tree)}" if same else repr(tree)
        return whole if len(tree) <= WIDTH or same else repr(tree[:WIDTH]) + "…"
    if type(tree) is not tuple:
        return repr(tree)
    kind, *rest = tree
    if kind in ("list", "tuple", "iter", "set"):
        return _many(kind, rest[0])
    if kind == "dict":
        inner = [f"{_show(key)}: {_show(value)}" for key, value in rest[0][:ITEMS]]
        return "{" + ", ".join(inner) + (", …" if len(rest[0]) > ITEMS else "") + "}"
    if kind == "data":
        return f"{rest[0]}(" + ", ".join(f"{name}={_show(part)}" for name, part in rest[1]) + ")"
    if kind == "fraction":
        return f"Fraction({rest[0]}, {rest[1]})"
    if kind == "decimal":
        return f"Decimal('{rest[0]}')"
    return {"random": "Random(…)", "callback": "a function"}.get(kind) or name_of(tree)


def _is_code(tree: Tree) -> bool:
    """Bytes that nobody reads as letters: hashes, salts, keys."""
    return type(tree) is bytes and len(tree) >= 12 and not all(32 <= byte < 127 for byte in tree)


def _many(kind: str, items: list[Tree]) -> str:
    inner = [_show(item) for item in (items if len(items) <= ITEMS else [*items[: ITEMS - 2], *items[-2:]])]
    if len(items) > ITEMS:
        inner.insert(ITEMS - 2, f"… {len(items)} in all …")
    row = ", ".join(inner)
    if kind == "set":
        return "{" + row + "}" if inner else "set()"
    if kind == "tuple":
        return f"({row},)" if len(items) == 1 else f"({row})"
    return f"iter([{row}])" if kind == "iter" else f"[{row}]"


def name_of(handle: Tree) -> str:
    """An object of a learner's class, by the class's name in lower case."""
    return str(handle[2]).lower() if len(handle) > 2 else "object"


def show_step(step: Step, hidden: bool = False, width: int = CALL, called: str = "") -> str:
    """One step as a line of code: `tree_head([b'a'])`, `ledger = Ledger({…})`, `ledger.pay('r1', 'A', 'B', 5)`.

    What is too long loses the ends of texts that it says twice, then whole parts: first those of which nothing else
    in the call speaks. `called`: the name of the object that is made or asked.
    """
    op, target, name, tree = step
    place = f"{called or name_of(target)}." if target is not None else ""
    if op == "get":
        return place + name
    args, kwargs = tree[1]
    before = f"{called or name.lower()} = " if op == "new" else ""

    def written(gone: frozenset[int]) -> str:
        write = shape if hidden else lambda one: _without(one, gone)
        inner = [write(one) for one in args[1]] + [f"{key}={write(value)}" for key, value in kwargs[1]]
        return f"{before}{place}{name}({', '.join(inner)})"

    whole = written(frozenset())
    if hidden or len(whole) <= width:
        return whole
    values = [*args[1], *(value for _, value in kwargs[1])]
    spoken = {text(one) for one in values if type(one) is str}
    gone: set[int] = set()
    shown = _once_each(whole)
    for some in _parted(list(_inside(values)), lambda part: _speaks_of(part, spoken)):
        while some and len(shown) > width:
            fits = [part for part in some if len(_show(part)) >= len(shown) - width + 1]
            part = min(fits or some, key=lambda one: len(_show(one)) * (1 if fits else -1))
            some.remove(part)
            gone.add(id(part))
            shown = _once_each(written(frozenset(gone)))
    return cut(shown, width)


def _parted(parts: list[Tree], last: Callable[[Tree], bool]) -> tuple[list[Tree], list[Tree]]:
    """Those that come first, and those that come last."""
    return [one for one in parts if not last(one)], [one for one in parts if last(one)]


def _once_each(line: str) -> str:
    """The line with a long text that it says again in short."""
    seen: set[str] = set()

    def again(found: re.Match[str]) -> str:
        known = found[0] in seen and len(found[0]) > 22
        seen.add(found[0])
        return f"{found[0][:10]}…{found[0][0]}" if known else found[0]

    return re.sub(r"""'[^'\\]*'|"[^"\\]*\"""", again, line)


def _inside(trees: list[Tree]) -> Iterator[Tree]:
    """The parts of collections and of data, the smallest first, that a call can be shown without."""
    for tree in trees:
        if type(tree) is tuple and tree[0] in ("list", "tuple", "set", "iter", "dict", "data"):
            items = [part for _, part in tree[2]] if tree[0] == "data" else tree[1]
            parts = [pair[1] for pair in items] if tree[0] == "dict" else items
            yield from _inside(parts)
            yield from (items if tree[0] == "dict" else [one for one in parts if type(one) is tuple])


def _speaks_of(tree: Tree, spoken: set[str]) -> bool:
    if type(tree) is tuple:
        return any(_speaks_of(part, spoken) for part in tree)
    return any(_speaks_of(part, spoken) for part in tree) if type(tree) is list else text(tree) in spoken


def _without(tree: Tree, gone: frozenset[int]) -> str:
    """The value with `…` in place of these parts."""
    if id(tree) in gone:
        return "…"
    if not gone or type(tree) is not tuple:
        return _show(tree)
    kind, *rest = tree
    if kind == "data":
        return f"{rest[0]}(" + ", ".join(f"{name}={_without(part, gone)}" for name, part in rest[1]) + ")"
    if kind == "dict":
        pairs = ["…" if id(pair) in gone else f"{_show(pair[0])}: {_without(pair[1], gone)}" for pair in rest[0]]
        return "{" + ", ".join(_once(pairs)) + "}"
    if kind in ("list", "tuple", "set", "iter") and len(rest[0]) <= ITEMS:
        inner = ", ".join(_once([_without(part, gone) for part in rest[0]]))
        return f"[{inner}]" if kind in ("list", "iter") else "{" + inner + "}" if kind == "set" else f"({inner})"
    return _show(tree)


def _once(parts: list[str]) -> list[str]:
    """A row of `…` as one."""
    return [one for n, one in enumerate(parts) if one != "…" or n == 0 or parts[n - 1] != "…"]


def show_reply(reply: Reply, hidden: bool = False, exceptions: frozenset[str] = frozenset()) -> str:
    """The value that a step returned, or what it raised; `exceptions`: whose instances are no values to return."""
    kind, *rest = reply.outcome
    if kind != "value":
        return f"raises {rest[0]}"
    if name := returned_exception(rest[0], exceptions):
        return f"returns {name}"
    return (shape if hidden else show_value)(rest[0])


def returned_exception(tree: Tree, exceptions: frozenset[str]) -> str:
    """The name of the exception that a call gave back in place of raising it."""
    name = str(tree[2]) if type(tree) is tuple and tree[0] == "handle" and len(tree) > 2 else ""
    known = getattr(builtins, name, None)
    return name if name in exceptions or (isinstance(known, type) and issubclass(known, BaseException)) else ""


def show_after(reply: Reply) -> str:
    """The kinds of the positional arguments as the call left them."""
    args, _ = reply.after[1]
    return ", ".join(map(shape, args[1]))
