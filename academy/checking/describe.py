"""Puts a failed call into short texts: what is asked, what the answer gave, what the solution gives."""

import inspect
import types

from academy.bridge.host import Reply, Step
from academy.bridge.show import CALL, ROW, show_after, show_reply, show_step, steady
from academy.bridge.values import Tree, text
from academy.bridge.verdict import Difference
from academy.checking.unlike import unlike

CALLS = 6  # that are shown


def describe_call(
    steps: list[Step],
    heard: list[Reply],
    right: Reply | None,
    declared: dict[str, type],
    hidden: bool = False,
    solution: types.ModuleType | None = None,
) -> Difference:
    """What is asked, and the two replies to the last step: their values, or where these agree what they left."""
    asked, yours = _asked(steps, heard, hidden), heard[-1]
    mine = show_reply(yours, hidden, frozenset(declared)) if yours.outcome else ""
    if right is None or not yours.outcome:
        return Difference(asked, steady(mine), show_reply(right, hidden) if right else "")
    theirs = show_reply(right, hidden, frozenset(declared))
    values = [one.outcome[1] for one in (yours, right) if one.outcome[0] == "value"]
    agree = len(values) < 2 or mine.startswith("returns ") or text(values[0], True) == text(values[1], True)
    if mine == theirs and agree and (yours.after or right.after):
        one, other = yours.after or steps[-1][3], right.after or steps[-1][3]
        if hidden:
            return Difference(asked, show_after(Reply((), one)), show_after(Reply((), other)))
        mine, theirs = (f"‹after› {said}" for said in _left(one, other, _parameters(steps[-1], solution)))
    elif not hidden and len(values) == 2 and not mine.startswith("returns "):
        mine, theirs = unlike(values[0], values[1])
    return Difference(asked, steady(mine), steady(theirs))


def _left(one: Tree, other: Tree, names: list[str]) -> tuple[str, str]:
    """The first argument that two calls left differently."""
    for n, (mine, right) in enumerate(zip(one[1][0][1], other[1][0][1], strict=False)):
        if text(mine) != text(right):
            return unlike(mine, right, names[n] if n < len(names) else f"[{n}]")
    return unlike(one[1][1], other[1][1])


def _parameters(step: Step, solution: types.ModuleType | None) -> list[str]:
    """The names that the task gives to the arguments of a call."""
    op, target, name, _ = step
    place = getattr(solution, target[2], None) if target is not None else solution
    thing = getattr(place, name, None)
    if not callable(thing):
        return []
    names = list(inspect.signature(thing).parameters)
    return names[1:] if target is not None else names


def _asked(steps: list[Step], heard: list[Reply], hidden: bool) -> list[str]:
    """All calls that lead to the last, which decides; of very many the first and the latest."""
    calls = [k for k, step in enumerate(steps[:-1]) if step[0] != "get"] + [len(steps) - 1]
    left_out = len(calls) > CALLS
    calls = calls if not left_out else [*calls[:2], *calls[2 - CALLS :]]
    names = _names(steps, heard)
    lines = [_line(steps[k], names, heard[k], hidden, 10 * CALL) for k in calls]
    for at in sorted(range(len(lines)), key=lambda at: -len(lines[at])):
        others = sum(_rows(line) for n, line in enumerate(lines) if n != at)
        k, width = calls[at], ROW * max(2, CALL // ROW - others)
        lines[at] = _line(steps[k], names, heard[k], hidden, width)
    for at, k in enumerate(calls[:-1]):
        raised = heard[k].outcome
        lines[at] += f"  # {raised[1]}" if raised[:1] == ("raised",) and not hidden else ""
    return [*lines[:2], "…", *lines[2:]] if left_out else lines


def _names(steps: list[Step], heard: list[Reply]) -> dict[int, str]:
    """What each object is called: where there are several of a class, `ledger`, `ledger2` and so on."""
    names: dict[int, str] = {}
    for step, reply in zip(steps, heard, strict=True):
        number = _made(step, reply)
        if number is not None and number not in names:
            base = step[2].lower()
            same = sum(name.rstrip("0123456789") == base for name in names.values())
            names[number] = f"{base}{same + 1}" if same else base
    return names


def _made(step: Step, reply: Reply) -> int | None:
    """The number of the object that a step makes."""
    kind, *rest = reply.outcome or ("",)
    tree = rest[0] if kind == "value" else None
    return tree[1] if step[0] == "new" and type(tree) is tuple and tree[0] == "handle" else None


def _line(step: Step, names: dict[int, str], reply: Reply, hidden: bool, width: int) -> str:
    number = _made(step, reply) if step[1] is None else step[1][1]
    return show_step(step, hidden, width, names.get(-1 if number is None else number, ""))


def _rows(line: str) -> int:
    return -(-len(line) // ROW)
