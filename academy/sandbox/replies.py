"""What a stranger's process said, read part by part: a reply, a problem, or Garbled."""

from typing import Any

from academy.bridge.host import OUTPUT, Reply
from academy.bridge.verdict import Problem
from academy.sandbox.confined.wire import Garbled, Reader, plain_text

Fields = dict[str, tuple[str, ...] | None]  # of the classes that may cross, by name

# Why an answer cannot be asked anything, as the confined side finds it; with what details.
PROBLEMS: dict[str, set[str]] = {
    **dict.fromkeys(("syntax", "indentation", "tabs", "newer_syntax"), {"said"}),
    **dict.fromkeys(("exits", "asks_input", "loads_too_slowly", "loading"), {"raised", "said"}),
    **dict.fromkeys(("missing", "missing_method"), {"name", "near"}),  # a method has none that is near
    **dict.fromkeys(("not_callable", "not_a_class"), {"name"}),
    **dict.fromkeys(("empty", "unreadable"), set()),
    "parameters": {"name", "parameters"},
}


def parts(said: Any, count: int | None = None) -> list[Any]:
    """The parts of a message, at least one. Raises Garbled."""
    if type(said) is not list or not said or (count is not None and len(said) != count):
        raise Garbled
    return said


def reply(said: Any, fields: Fields) -> Reply:
    """The reply to one step. Raises Garbled."""
    reader = Reader(fields)
    outcome, after, printed = parts(said, 3)
    kind, *rest = parts(outcome)
    if kind == "value" and len(rest) == 1:
        told: tuple[Any, ...] = ("value", reader.tree(rest[0]))
    elif kind == "raised" and [type(one) for one in rest[:2]] == [str, str] and len(rest) == 3:
        told = ("raised", plain_text(rest[0][:100]), plain_text(rest[1][:200]), _number(rest[2]))
    else:
        raise Garbled
    left = reader.tree(after)
    if type(printed) is not str or not (left is None or _arguments(left)):
        raise Garbled
    return Reply(told, left, plain_text(printed[:OUTPUT]))


def problem(said: Any) -> Problem:
    """Why an answer cannot be asked anything: of a known kind, in short. Raises TypeError, ValueError."""
    kind, line, column, code, pairs = said
    details = {str(key): plain_text(str(value)[:300]) for key, value in pairs}
    if details.keys() != PROBLEMS.get(kind):
        raise ValueError(kind)
    return Problem(kind, _number(line), _number(column, 200), plain_text(str(code)[:80]), details)


def _arguments(tree: Any) -> bool:
    """Is this what a call has: positional arguments and named ones?"""
    if type(tree) is not tuple or tree[0] != "tuple" or len(tree[1]) != 2:
        return False
    args, kwargs = tree[1]
    return type(args) is type(kwargs) is tuple and (args[0], kwargs[0]) == ("tuple", "dict")


def _number(value: Any, limit: int = 1_000_000) -> int | None:
    return value if type(value) is int and 0 <= value < limit else None
