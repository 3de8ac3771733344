"""Writes a tree as a person would type it, short enough to read; or, of a hidden check, only its shape."""

import re

from academy.bridge.host import Reply, Step
from academy.bridge.values import Tree

WIDTH, ITEMS = 200, 12


def show_value(tree: Tree, width: int = WIDTH) -> str:
    """The value in Python's notation; a long one loses its middle."""
    return f"{tree.hex()} ({len(tree)} B)" if _is_code(tree) and len(tree) <= 32 else cut(_show(tree), width)


def cut(text: str, width: int = WIDTH) -> str:
    """At most `width` characters, the middle replaced by `…`."""
    half = (width - 3) // 2
    return text if len(text) <= width else f"{text[:half]} … {text[-half:]}"


def steady(text: str) -> str:
    """The text without addresses in memory, which differ from run to run."""
    return re.sub(r"\b0x[0-9a-fA-F]{8,}(?=>)|(?<= at )0x[0-9a-fA-F]+(?=$| …)|\b0x[0-9a-f]{12}\b", "…", text)


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
        return repr(tree) if len(tree) <= WIDTH else repr(tree[:WIDTH]) + "…"
    if type(tree) is not tuple:
        return repr(tree)
    kind, *rest = tree
    if kind in ("list", "tuple", "iter", "set"):
        return _many(kind, [_show(item) for item in rest[0][:ITEMS]], len(rest[0]))
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


def _many(kind: str, inner: list[str], count: int) -> str:
    text = ", ".join(inner) + (f", … {count} in all" if count > ITEMS else "")
    if kind == "set":
        return "{" + text + "}" if inner else "set()"
    if kind == "tuple":
        return f"({text},)" if count == 1 else f"({text})"
    return f"[{text}]"


def name_of(handle: Tree) -> str:
    """An object of a learner's class, by the class's name in lower case."""
    return str(handle[2]).lower() if len(handle) > 2 else "object"


def show_step(step: Step, hidden: bool = False) -> str:
    """One step as a line of code: `tree_head([b'a'])`, `ledger = Ledger({…})`, `ledger.pay('r1', 'A', 'B', 5)`."""
    write = shape if hidden else _show
    op, target, name, tree = step
    place = f"{name_of(target)}." if target is not None else ""
    if op == "get":
        return place + name
    args, kwargs = tree[1]
    inner = [write(one) for one in args[1]] + [f"{key}={write(value)}" for key, value in kwargs[1]]
    call = f"{place}{name}({', '.join(inner)})"
    call = call if hidden else cut(call)
    return f"{name.lower()} = {call}" if op == "new" else call


def show_reply(reply: Reply, hidden: bool = False) -> str:
    """The value that a step returned, or what it raised."""
    kind, *rest = reply.outcome
    return (shape if hidden else show_value)(rest[0]) if kind == "value" else f"raises {rest[0]}"


def show_after(reply: Reply, hidden: bool = False) -> str:
    """The positional arguments as the call left them."""
    args, _ = reply.after[1]
    return ", ".join(map(shape, args[1])) if hidden else cut(", ".join(map(_show, args[1])))
