"""The smallest failing call, what it gave and what the solution gives: the facts behind one failed check."""

from academy.course import Exercise
from academy.host import Host, Reply
from academy.probes import outcome, record, replies, sessions
from academy.proxy import Bridge, Event, declared_in
from academy.show import show_after, show_reply, show_step
from academy.verdict import CheckResult

LINES = 3


def explain(check: CheckResult, bridge: Bridge, exercise: Exercise) -> None:
    """Fill in the facts of a check that failed, from the example that failed (Hypothesis shrank it)."""
    asked = [event for event in bridge.events if event.check == check.name]
    failed = bridge.failed.get(check.name) or (asked[-1].example if asked else 0)
    asked = [event for event in asked if event.example == failed]
    if not asked:
        return
    declared = declared_in(exercise.solution())
    group, n, right = _first_difference(asked, declared, exercise)
    event = group[n]
    yours = event.reply
    check.function = _function(event)
    check.asked = [show_step(one.step) for one in _leading(group, n)]
    check.printed = yours.printed
    if yours.outcome and yours.outcome[0] == "raised":
        check.raised, check.said, check.line = yours.outcome[1:4]
    check.yours = show_reply(yours) if yours.outcome else None
    if right is not None:
        check.expected = show_reply(right)
        if check.expected == check.yours and (yours.after or right.after):
            check.yours, check.expected = _left(yours, event), _left(right, event)


def _first_difference(
    asked: list[Event], declared: dict[str, type], exercise: Exercise
) -> tuple[list[Event], int, Reply | None]:
    """The session and step at which the answer leaves the solution; else the last step, with nothing to compare."""
    host = Host(exercise.read("solution.py"), exercise.name, declared, 10.0)
    for _, group in sessions(asked):
        probe = next(iter(record(group).values()))[0]
        for n, (event, right) in enumerate(zip(group, replies(host, probe), strict=True)):
            if not event.reply.outcome or outcome(event.reply, declared) != outcome(right, declared):
                return group, n, right
    return asked, len(asked) - 1, None


def _leading(group: list[Event], n: int) -> list[Event]:
    """The call that decides, and before it those on the same object: the first and the latest."""
    calls = [event for event in group[:n] if event.step[0] != "get"] + [group[n]]
    return calls if len(calls) <= LINES else [calls[0], *calls[1 - LINES :]]


def _function(event: Event) -> str:
    op, target, name, _ = event.step
    return name if target is None or op == "new" else f"{target[2]}.{name}"


def _left(reply: Reply, event: Event) -> str:
    """What a call left in its arguments, for calls that return the same."""
    return show_after(reply if reply.after is not None else Reply((), event.step[3]))
