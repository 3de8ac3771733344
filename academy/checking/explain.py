"""The smallest failing call, what it gave and what the solution gives: the facts behind one failed check."""

import re
from collections.abc import Callable

from academy.bridge.host import Reply, Step
from academy.bridge.letters import odd_anywhere, odd_name, without_strings
from academy.bridge.proxy import Answers, Bridge, Event, declared_in
from academy.bridge.show import kind_of_shape, steady
from academy.bridge.verdict import CheckResult, Difference
from academy.checking.describe import describe_call
from academy.checking.in_process import IN_PROCESS
from academy.checking.probes import Probe, as_probe, outcome, record, renumbered, replies, sessions
from academy.course.course import Exercise

TRIED = 25  # calls before the one that decides, of each of which it is tried whether it is needed
_OF_NAMES = ["NameError", "UnboundLocalError", "AttributeError", "ImportError", "ModuleNotFoundError"]
_OF_NAMES += ["KeyError", "TypeError"]
_OURS = ("TooSlow", "InputAsked", "Refused", "Unanswered", "Crashed")
_SAID_ALREADY = (None, *_OURS, "SystemExit", "NotImplementedError")  # their sentence fits a `raise` too

Replayed = tuple[list[Step], list[Reply], Reply]  # calls, what the answer gives to them, the solution to the last


def explain(check: CheckResult, bridge: Bridge, exercise: Exercise, again: Callable[[], Answers]) -> None:
    """Fill in the facts of a check that failed, from the example that failed (Hypothesis shrank it).

    Of a hidden check only shapes: no value, and nothing that the answer itself wrote or chose. `again` loads the
    answer once more, to find out which of many calls lead to the failure.
    """
    asked = [event for event in bridge.events if event.check == check.name]
    failed = bridge.failed.get(check.name) or (asked[-1].example if asked else 0)
    asked = [event for event in asked if event.example == failed]
    if not asked:
        return
    solution = exercise.solution()
    declared = declared_in(solution)
    group, n, right = _first_difference(asked, declared, exercise)
    steps, heard = [event.step for event in group[: n + 1]], [event.reply for event in group[: n + 1]]
    if check.hidden:
        steps = [_known(step, bridge) for step in steps]
    elif right is not None and n and heard[n].outcome and not heard[n].too_slow:
        before = asked[: asked.index(group[n]) + 1]  # of other objects too: they may share what they should not
        less = next(filter(None, (_needed(one, declared, again, exercise) for one in (group[: n + 1], before))), None)
        steps, heard, right = less or (steps, heard, right)
    n, yours = len(steps) - 1, heard[-1]
    check.function = _function(steps[n])
    found = describe_call(steps, heard, right, declared, check.hidden, solution)
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


def _needed(
    events: list[Event], declared: dict[str, type], again: Callable[[], Answers], exercise: Exercise
) -> Replayed | None:
    """Those of these calls after which the last is still answered wrongly, with what they give now.

    None if it does not happen again. An answer may remember calls that are left out: what was found is asked once more
    of an answer that is loaded anew, and if it differs every trial has one of its own.
    """
    probe, solution = as_probe(events), _solution(exercise)
    kinds = [reply.outcome[0] for reply in (events[-1].reply, replies(solution, probe)[-1])]

    def ask(host: Answers, kept: list[int]) -> Replayed | None:
        some = [probe[k] for k in kept]
        mine, right = replies(host, some), replies(solution, some)[-1]
        alike = outcome(mine[-1], declared) == outcome(right, declared)
        same = [mine[-1].outcome[0], right.outcome[0]] == kinds
        return ([step for step, _ in some], mine, right) if same and not alike else None

    def fewer(load: Callable[[], Answers]) -> list[int]:
        kept = list(range(len(probe)))
        for k in range(len(probe) - 2, -1, -1) if len(probe) <= TRIED else ():
            without = [one for one in kept if one != k]
            kept = without if ask(load(), without) else kept
        return kept

    host = again()
    if not ask(host, list(range(len(probe)))):
        return None
    kept = fewer(lambda: host)  # before another is loaded: in a sandbox one lives at a time
    if found := ask(again(), kept):
        return found
    kept = fewer(again)
    return ask(again(), kept)


def _solution(exercise: Exercise) -> Answers:
    return IN_PROCESS.start(exercise, exercise.read("solution.py"), 10.0)


def look_at_code(check: CheckResult, text: str) -> None:
    """Add what the learner's own line tells: a `raise` of theirs, or a letter that looks like another."""
    lines = text.split("\n")
    line = lines[check.line - 1] if check.line and check.line <= len(lines) else ""
    check.own = check.raised not in _SAID_ALREADY and bool(re.search(r"\braise\b", without_strings(line)))
    found = odd_name(check.said, text, check.line) if check.raised in _OF_NAMES else None
    if not check.raised and check.status == "fail":
        found = odd_anywhere(text)
    if found:
        number, odd = found
        check.odd = {"letter": odd.letter, "twin": odd.twin, "line": str(number), "place": str(odd.column + 1)}


def _first_difference(
    asked: list[Event], declared: dict[str, type], exercise: Exercise
) -> tuple[list[Event], int, Reply | None]:
    """The session and step at which the answer leaves the solution; else the last step, with nothing to compare."""
    host = _solution(exercise)
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
        steps, heard = [step for step, _ in probe[: n + 1]], [mine for mine, _ in pairs[: n + 1]]
        found.append(describe_call(steps, heard, pairs[n][1], declared))
    return found


def _function(step: Step) -> str:
    op, target, name, _ = step
    return name if target is None or op == "new" else f"{target[2]}.{name}"


def _known(step: Step, bridge: Bridge) -> Step:
    """The step without a class name that the answer made up: it may hold what a hidden check asked."""
    op, target, name, args = step
    if target is not None and target[2] not in bridge.methods:
        target = (*target[:2], "object")
    return op, target, name, args
