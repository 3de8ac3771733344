"""The judge: submission in, verdict out. One for the page, the terminal and the class.

It asks the exercise's checks in this process; the learner's code answers through a host, by value, wherever it runs.
Hidden checks (check_more.py) are asked last, when nothing more is said that shows values.
"""

import contextlib
import functools
import hashlib
import marshal
import sys
import time
import types
from collections.abc import Callable
from typing import Any, Protocol

from academy.book import book_of, keep
from academy.course import Exercise, cache_folder
from academy.diagnose import diagnose
from academy.explain import explain
from academy.host import Host
from academy.limits import crowding
from academy.probes import Probes, Rows, record, unhurried
from academy.proxy import Answers, declared_in
from academy.reading import loading_problem, read_code, read_source
from academy.sitting import AFTERWARDS, SECONDS, run_checks
from academy.sitting import HIDDEN as HIDDEN
from academy.sitting import SHOWN as SHOWN
from academy.sitting import Heard as Heard
from academy.sitting import check_names as check_names
from academy.sitting import nobody as nobody
from academy.verdict import CheckResult, Problem, Verdict


class Hosts(Protocol):
    """Where answers run: in this interpreter, or in a sandbox."""

    def problem(self, exercise: Exercise, text: str, seconds: float) -> Problem | None:
        """Why this answer cannot be asked anything."""

    def start(self, exercise: Exercise, text: str, seconds: float) -> Answers:
        """Load the answer anew."""


class Inline:
    """This interpreter: a learner's own machine, or the page."""

    def problem(self, exercise: Exercise, text: str, seconds: float) -> Problem | None:
        code = read_code(text, exercise.name)
        if isinstance(code, Problem):
            return code
        return loading_problem(self._load(exercise, code, seconds), exercise.solution())

    def start(self, exercise: Exercise, text: str, seconds: float) -> Host:
        return self._load(exercise, text, seconds)

    def _load(self, exercise: Exercise, source: str | types.CodeType, seconds: float) -> Host:
        return Host(source, exercise.name, declared_in(exercise.solution()), seconds, crowding())


INLINE = Inline()


def judge(
    exercise: Exercise,
    raw: bytes | str,
    heard: Heard = nobody,
    seconds: float = SECONDS,
    seed: int | None = None,
    hidden: bool = False,
    hosts: Hosts = INLINE,
) -> Verdict:
    """Judge a submission, `seconds` of its own time for each check. Never raises for bad input.

    `seed` draws other inputs for the properties than those of the course; `hidden`: ask check_more.py too.
    """
    verdict = ask_checks(exercise, raw, heard, seconds, seed, hosts)
    name_mistakes(verdict, exercise, raw, hosts)
    if hidden:
        ask_hidden(verdict, exercise, raw, heard, seconds, hosts)
    return verdict


def ask_checks(
    exercise: Exercise,
    raw: bytes | str,
    heard: Heard = nobody,
    seconds: float = SECONDS,
    seed: int | None = None,
    hosts: Hosts = INLINE,
) -> Verdict:
    """The verdict of the shown checks, without names of mistakes."""
    begun = time.perf_counter()
    checks = [CheckResult(name) for name in check_names(exercise)]
    verdict = Verdict(exercise.name, exercise.version, checks, seed=seed)
    text = _text(raw)
    verdict.problem = text if isinstance(text, Problem) else hosts.problem(exercise, text, seconds)
    if not verdict.problem:
        assert isinstance(text, str)
        _ask(exercise, text, checks, heard, seconds, seed, SHOWN, hosts)
    verdict.seconds = round(time.perf_counter() - begun, 4)
    return verdict


def ask_hidden(
    verdict: Verdict,
    exercise: Exercise,
    raw: bytes | str,
    heard: Heard = nobody,
    seconds: float = SECONDS,
    hosts: Hosts = INLINE,
) -> None:
    """Ask the hidden checks too, and add what they say to the verdict."""
    begun, text = time.perf_counter(), _text(raw)
    expect_hidden(verdict, exercise)
    checks = [check for check in verdict.checks if check.hidden]
    if checks and not verdict.problem:
        assert isinstance(text, str)
        slow = any(check.raised == "TooSlow" for check in verdict.checks)
        seconds = min(seconds, AFTERWARDS) if slow else seconds
        _ask(exercise, text, checks, heard, seconds, verdict.seed, HIDDEN, hosts)
    verdict.seconds = round(verdict.seconds + time.perf_counter() - begun, 4)


def expect_hidden(verdict: Verdict, exercise: Exercise) -> None:
    """Count the hidden checks in a verdict: as long as nothing is heard of them, they are not passed."""
    known = {check.name for check in verdict.checks}
    names = [name for name in check_names(exercise, HIDDEN) if name not in known]
    verdict.checks += [CheckResult(name, hidden=True) for name in names]
    verdict.version = exercise.whole_version


def _ask(
    exercise: Exercise,
    text: str,
    checks: list[CheckResult],
    heard: Heard,
    seconds: float,
    seed: int | None,
    file: str,
    hosts: Hosts,
) -> None:
    start = functools.partial(hosts.start, exercise, text)
    bridge = run_checks(exercise, start, checks, heard, seconds, seed, file)
    for check in checks:
        if check.status != "pass":
            explain(check, bridge, exercise)


def has_mistakes(verdict: Verdict) -> bool:
    """Is there something to name? An answer that is not written yet has no mistake."""
    return any(check.status == "fail" and check.raised != "NotImplementedError" for check in verdict.checks)


def name_mistakes(verdict: Verdict, exercise: Exercise, raw: bytes | str, hosts: Hosts = INLINE) -> None:
    """Add the mistakes that the answer's own replies to the probes show."""
    if not has_mistakes(verdict):
        return
    failed = [check for check in verdict.checks if check.status == "fail"]
    begun, text = time.perf_counter(), _text(raw)
    assert isinstance(text, str)
    probes, right, declared = probes_of(exercise), right_of(exercise), declared_in(exercise.solution())
    budget = 0.5 if any(check.raised == "TooSlow" for check in failed) else 2.0
    solution = exercise.read("solution.py")
    start = functools.partial(hosts.start, exercise, text)
    found = diagnose(start, exercise.name, probes, right, declared, book_of(exercise), solution, budget)
    verdict.mistakes, verdict.fingerprints, verdict.evidence = found
    verdict.seconds = round(verdict.seconds + time.perf_counter() - begun, 4)


def _text(raw: bytes | str) -> str | Problem:
    return read_source(raw.encode() if isinstance(raw, str) else raw)


def probes_of(exercise: Exercise) -> Probes:
    """What the checks ask of the solution; the same on every machine, so it is recorded once and kept by content."""
    return _probes(exercise, exercise.version)


@functools.cache
def _probes(exercise: Exercise, version: str) -> Probes:
    def make() -> Probes:
        start = functools.partial(INLINE.start, exercise, exercise.read("solution.py"))
        return record(run_checks(exercise, start, [], seconds=60.0).events)

    probes: Probes = _kept(exercise, "probes", make)
    return probes


def right_of(exercise: Exercise) -> dict[str, Rows]:
    """What the solution says to those probes that the book knows, kept like them."""
    return _right(exercise, exercise.version)


@functools.cache
def _right(exercise: Exercise, version: str) -> dict[str, Rows]:
    def make() -> dict[str, Rows]:
        solution, declared = exercise.read("solution.py"), declared_in(exercise.solution())
        asked = book_of(exercise).pick(probes_of(exercise))
        return {name: unhurried(solution, exercise.name, declared, some) for name, some in asked.items()}

    right: dict[str, Rows] = _kept(exercise, "right", make)
    return right


def _kept(exercise: Exercise, kind: str, make: Callable[[], Any]) -> Any:
    """What is the same for this content and this Python, from the cache if it is there."""
    place = cache_folder() / f"{exercise.name}-{exercise.content()}.{sys.implementation.cache_tag}.{kind}"
    with contextlib.suppress(OSError, EOFError, ValueError, TypeError):
        return marshal.loads(place.read_bytes())
    made = make()
    keep(place, marshal.dumps(made))
    return made


def questions(
    exercise: Exercise, raw: bytes | str, seed: int | None = None, file: str = SHOWN, hosts: Hosts = INLINE
) -> str:
    """A digest of all that the checks ask of an answer: one for every right answer, on every machine (law 5)."""
    text = _text(raw)
    assert isinstance(text, str)
    start = functools.partial(hosts.start, exercise, text)
    bridge = run_checks(exercise, start, [], seconds=60.0, seed=seed, file=file)
    asked = "\n".join(f"{event.check} {event.step!r}" for event in bridge.events)
    return hashlib.sha256(asked.encode()).hexdigest()[:16]
