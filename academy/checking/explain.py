"""The smallest failing call, what it gave and what the solution gives: the facts behind one failed check."""

from academy.bridge.host import Reply, Step
from academy.bridge.proxy import Answers, Bridge, Event, declared_in
from academy.bridge.show import kind_of_shape, show_after, show_reply, show_step, steady
from academy.bridge.verdict import CheckResult, Difference
from academy.checking.in_process import IN_PROCESS
from academy.checking.probes import Probe, outcome, record, renumbered, replies, sessions
from academy.course.course import Exercise

LINES = 3
_OURS = ("TooSlow", "InputAsked", "Refused", "Unanswered", "Crashed")


def explain(check: CheckResult, bridge: Bridge, exercise: Exercise) -> None:
    """Fill in the facts of a check that failed, from the example that failed (Hypothesis shrank it).

    Of a hidden check only shapes: no value, and nothing that the answer itself wrote or chose.
    """
    asked = [event for event in bridge.events if event.check == check.name]
    failed = bridge.failed.get(check.name) or (asked[-1].example if asked else 0)
    asked = [event for event in asked if event.example == failed]
    if not asked:
        return
    declared = declared_in(exercise.solution())
    group, n, right = _first_difference(asked, declared, exercise)
    yours = group[n].reply
    steps = [event.step for event in group]
    if check.hidden:
        steps = [_known(step, bridge) for step in steps]
    check.function = _function(steps[n])
    found = describe_call(steps, n, yours, right, check.hidden)
    check.asked, check.expected = found.asked, found.expected if right is not None else None
    check.yours = found.yours if yours.outcome else None
    if yours.outcome and yours.outcome[0] == "raised":
        check.raised, check.said, check.line = yours.outcome[1], steady(yours.outcome[2]), yours.outcome[3]
    check.printed = steady(yours.printed)
    if check.hidden:
        _keep_silent(check, right)


def _keep_silent(check: CheckResult, right: Reply | None) -> None:
    """Leave of the answer's own words nothing in which it could write down what a hidden check asked.

    No line, no length, no text, no time, and of an exception only whether it is the one that is expected.
    """
    check.said, check.printed, check.line, check.seconds = "", "", None, 0.0
    wanted = right.outcome[1] if right and right.outcome[0] == "raised" else None
    if check.raised and check.raised not in (wanted, "NotImplementedError", *_OURS):
        check.raised = "Exception"
    if check.yours is not None:
        check.yours = f"raises {check.raised}" if check.raised else kind_of_shape(check.yours)


def _first_difference(
    asked: list[Event], declared: dict[str, type], exercise: Exercise
) -> tuple[list[Event], int, Reply | None]:
    """The session and step at which the answer leaves the solution; else the last step, with nothing to compare."""
    host = IN_PROCESS.start(exercise, exercise.read("solution.py"), 10.0)
    for _, group in sessions(asked):
        probe, numbers = next(iter(record(group).values()))[0], dict[int, int]()
        for n, (event, right) in enumerate(zip(group, replies(host, probe), strict=True)):
            if not event.reply.outcome:
                return group, n, right
            if outcome(renumbered(event.reply, numbers), declared) != outcome(right, declared):
                return group, n, right
    return asked, len(asked) - 1, None


def differences(
    host: Answers, solution: Answers, probes: list[Probe], declared: dict[str, type], limit: int
) -> list[Difference]:
    """The smallest of these probes up to the step at which the answer leaves the solution."""
    found = []
    for probe in sorted(probes, key=lambda probe: len(repr([step for step, _ in probe])))[:limit]:
        pairs = list(zip(replies(host, probe), replies(solution, probe), strict=True))
        apart = (n for n, pair in enumerate(pairs) if len({outcome(reply, declared) for reply in pair}) > 1)
        n = next(apart, len(pairs) - 1)
        found.append(describe_call([step for step, _ in probe], n, *pairs[n]))
    return found


def describe_call(steps: list[Step], n: int, yours: Reply, right: Reply | None, hidden: bool = False) -> Difference:
    """What is asked up to step `n`, and the two replies to it: their values, or where these agree what they left."""
    asked = [show_step(one, hidden) for one in _leading(steps, n)]
    if right and yours.outcome and show_reply(yours) == show_reply(right) and (yours.after or right.after):
        left = [show_after(one if one.after else Reply((), steps[n][3]), hidden) for one in (yours, right)]
        return Difference(asked, steady(left[0]), left[1])
    mine = show_reply(yours, hidden) if yours.outcome else ""
    return Difference(asked, steady(mine), show_reply(right, hidden) if right else "")


def _leading(steps: list[Step], n: int) -> list[Step]:
    """The call that decides, and before it those on the same object: the first and the latest."""
    calls = [step for step in steps[:n] if step[0] != "get"] + [steps[n]]
    return calls if len(calls) <= LINES else [calls[0], *calls[1 - LINES :]]


def _function(step: Step) -> str:
    op, target, name, _ = step
    return name if target is None or op == "new" else f"{target[2]}.{name}"


def _known(step: Step, bridge: Bridge) -> Step:
    """The step without a class name that the answer made up: it may hold what a hidden check asked."""
    op, target, name, args = step
    if target is not None and target[2] not in bridge.methods:
        target = (*target[:2], "object")
    return op, target, name, args
