"""Probes: what the checks ask of the solution. Outcomes: what an answer says to them, as comparable lines."""

import hashlib
import time
from collections.abc import Iterator
from typing import Any

from academy.bridge.host import Ask, Host, Reply, Step, Unanswered
from academy.bridge.proxy import Answers, Event
from academy.bridge.values import Tree, text

Probe = list[tuple[Step, dict[tuple[Any, str], Tree]]]  # the steps that share objects, in order
Probes = dict[str, list[Probe]]  # by function or class
Rows = list[list[str]]  # the outcomes of each probe

CALLS = 1_000
ERROR, LATE = "an error", "no answer"
_OWN_NAMES = ("NotImplementedError",)


def sessions(events: list[Event]) -> list[tuple[str, list[Event]]]:
    """Group events: calls that share an object are one session, named after its first call."""
    groups: list[list[Event]] = []
    group_of: dict[Any, list[Event]] = {}
    for event in events:
        numbers = set(_handles((event.step, event.reply.outcome, event.reply.after)))
        keys = {(event.check, event.example, number) for number in numbers}
        known = {id(group_of[key]): group_of[key] for key in keys if key in group_of}
        group, *others = known.values() or ([],)
        if not known:
            groups.append(group)
        for other in others:
            group[:] = sorted(group + other, key=events.index)
            groups.remove(other)
            group_of.update({key: group for key, one in group_of.items() if one is other})
        group.append(event)
        group_of.update({key: group for key in keys})
    return [(group[0].step[2], group) for group in groups]


def record(events: list[Event]) -> Probes:
    """The distinct probes in these events, by the name of the function or class asked first."""
    probes: Probes = {}
    seen: set[str] = set()
    for name, group in sessions(events):
        probe = as_probe(group)
        key = repr([(step, sorted(answers.items(), key=repr)) for step, answers in probe])
        if key not in seen:
            seen.add(key)
            probes.setdefault(name, []).append(probe)
    return probes


def as_probe(events: list[Event]) -> Probe:
    """These events as steps whose objects are numbered as they come."""
    numbers: dict[int, int] = {}
    probe: Probe = []
    for event in events:
        probe.append((_renumbered(event.step, numbers), event.answers))
        renumbered(event.reply, numbers)
    return probe


def _handles(tree: Any) -> Iterator[int]:
    if type(tree) is tuple and tree and tree[0] == "handle":
        yield tree[1]
    elif type(tree) in (tuple, list):
        for part in tree:
            yield from _handles(part)


def renumbered(reply: Reply, numbers: dict[int, int]) -> Reply:
    """The reply as if the objects in `numbers` were the first that its host gave: each example makes new ones."""
    outcome, after = _renumbered((reply.outcome, reply.after), numbers)
    return Reply(outcome, after, reply.printed)


def _renumbered(tree: Any, numbers: dict[int, int]) -> Any:
    if type(tree) is tuple and tree and tree[0] == "handle":
        return ("handle", numbers.setdefault(tree[1], len(numbers)), *tree[2:])
    return type(tree)(_renumbered(part, numbers) for part in tree) if type(tree) in (tuple, list) else tree


def replies(host: Answers, probe: Probe) -> list[Reply]:
    """What a host replies to one probe, its callbacks answered from the record."""
    given: list[Reply] = []
    for step, answers in probe:
        host.fresh(_replay(answers)) if not given else host.answer_by(_replay(answers))
        given.append(host.do(step))
    return given


def _replay(answers: dict[tuple[Any, str], Tree]) -> Ask:
    def ask(tree: Tree, args: Tree) -> Tree:
        key = tree, text(args)
        if key not in answers:
            raise Unanswered
        return answers[key]

    return ask


def outcome(reply: Reply, declared: dict[str, type]) -> str:
    """One reply as a line: the value, or that it raised; and the arguments if the call changed them."""
    kind, *rest = reply.outcome
    if kind == "raised":
        known = rest[0] in declared or rest[0] in _OWN_NAMES
        what = LATE if rest[0] in ("TooSlow", "Unanswered") else f"raised {rest[0]}" if known else ERROR
    else:
        what = text(rest[0], loose=True)
    return what if reply.after is None else what + " leaving " + text(reply.after, loose=True)


def outcomes(
    host: Answers, probes: list[Probe], declared: dict[str, type], call: float = 0.2, budget: float = 2.0
) -> Rows:
    """The lines of one answer for the probes of one function; `call` and `budget` in seconds of its own time.

    What the budget did not reach is LATE, like a call that took too long.
    """
    end, rows = time.perf_counter() + budget * host.patience, []
    for probe in probes:
        if time.perf_counter() > end:
            rows.append([LATE] * len(probe))
            continue
        host.left = call
        rows.append([outcome(reply, declared) for reply in replies(host, probe)])
    return rows


def unhurried(source: str, name: str, declared: dict[str, type], probes: list[Probe]) -> Rows:
    """The lines of an answer that is the course's own and has all the time that it needs."""
    return outcomes(Host(source, name, declared, 20.0), probes, declared, call=20.0, budget=600.0)


def short(line: str) -> str:
    """Four bytes that stand for an outcome in the book."""
    return hashlib.sha256(line.encode()).hexdigest()[:8]


def digest(rows: list[list[str]]) -> str:
    """Sixteen bytes that stand for all outcomes of a function."""
    return hashlib.sha256("\n".join("\t".join(row) for row in rows).encode()).hexdigest()[:32]
