"""The judge: submission in, verdict out. One for the page, the terminal and the class.

It runs the exercise's check.py under pytest in this process; the learner's code answers through a host, by value.
"""

import contextlib
import functools
import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any, Protocol

import pytest

from academy import inputs
from academy.book import book_of
from academy.course import BrokenCheck, Exercise
from academy.diagnose import diagnose
from academy.explain import explain
from academy.host import Host
from academy.probes import Probes, record
from academy.proxy import Answers, Bridge, declared_in
from academy.reading import find_problem, loading_problem, read_source
from academy.verdict import CheckResult, Problem, Status, Verdict

Heard = Callable[[str, str], None]  # a check's name; "begins", or its status

SECONDS, AFTERWARDS = 3.0, 0.5  # of the learner's own time in one check; in those after one that took too long
_WORST: tuple[Status, ...] = ("error", "fail", "pass")
_WITHOUT = "cacheprovider faulthandler terminal logging junitxml doctest unraisableexception threadexception warnings"
_OPTIONS = ["--assert=plain", "--capture=no", "--import-mode=importlib"]
_OPTIONS += [option for name in _WITHOUT.split() for option in ("-p", f"no:{name}")]


class Hosts(Protocol):
    """Where answers run: in this interpreter, or in a sandbox."""

    def problem(self, exercise: Exercise, text: str, seconds: float) -> Problem | None:
        """Why this answer cannot be asked anything."""

    def start(self, exercise: Exercise, text: str, seconds: float) -> Answers:
        """Load the answer anew."""


class Inline:
    """This interpreter: a learner's own machine, or the page."""

    def problem(self, exercise: Exercise, text: str, seconds: float) -> Problem | None:
        problem = find_problem(text, exercise.read("starter.py"), exercise.solution())
        return problem or loading_problem(self.start(exercise, text, seconds), exercise.solution())

    def start(self, exercise: Exercise, text: str, seconds: float) -> Host:
        return Host(text, exercise.name, declared_in(exercise.solution()), seconds)


INLINE = Inline()


def nobody(name: str, status: str) -> None:
    """Nobody listens."""


def judge(
    exercise: Exercise, raw: bytes | str, heard: Heard = nobody, seconds: float = SECONDS, hosts: Hosts = INLINE
) -> Verdict:
    """Judge a submission, `seconds` of its own time for each check. Never raises for bad input."""
    verdict = ask_checks(exercise, raw, heard, seconds, hosts)
    name_mistakes(verdict, exercise, raw, hosts)
    return verdict


def ask_checks(
    exercise: Exercise, raw: bytes | str, heard: Heard = nobody, seconds: float = SECONDS, hosts: Hosts = INLINE
) -> Verdict:
    """The verdict without names of mistakes."""
    start = time.perf_counter()
    checks = [CheckResult(name) for name in check_names(exercise)]
    verdict = Verdict(exercise.name, exercise.version, checks)
    text = _text(raw)
    verdict.problem = text if isinstance(text, Problem) else hosts.problem(exercise, text, seconds)
    if not verdict.problem:
        assert isinstance(text, str)
        bridge = run_checks(exercise, lambda left: hosts.start(exercise, text, left), checks, heard, seconds)
        for check in checks:
            if check.status != "pass":
                explain(check, bridge, exercise)
    verdict.seconds = round(time.perf_counter() - start, 4)
    return verdict


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
    probes, declared = probes_of(exercise), declared_in(exercise.solution())
    budget = 0.5 if any(check.raised == "TooSlow" for check in failed) else 2.0
    solution = exercise.read("solution.py")
    start = functools.partial(hosts.start, exercise, text)
    verdict.mistakes = diagnose(start, exercise.name, probes, declared, book_of(exercise), solution, budget)
    verdict.seconds = round(verdict.seconds + time.perf_counter() - begun, 4)


def _text(raw: bytes | str) -> str | Problem:
    return read_source(raw.encode() if isinstance(raw, str) else raw)


def probes_of(exercise: Exercise) -> Probes:
    """What the checks ask of the solution; the same on every machine, so it is recorded once a process."""
    return _probes(exercise, exercise.version)


@functools.cache
def _probes(exercise: Exercise, version: str) -> Probes:
    solution = exercise.read("solution.py")
    bridge = run_checks(exercise, lambda left: INLINE.start(exercise, solution, left), [], seconds=60.0)
    return record(bridge.events)


def questions(exercise: Exercise, raw: bytes | str, hosts: Hosts = INLINE) -> str:
    """A digest of all that the checks ask of an answer: one for every right answer, on every machine (law 5)."""
    text = _text(raw)
    assert isinstance(text, str)
    bridge = run_checks(exercise, lambda left: hosts.start(exercise, text, left), [], seconds=60.0)
    asked = "\n".join(f"{event.check} {event.step!r}" for event in bridge.events)
    return hashlib.sha256(asked.encode()).hexdigest()[:16]


@functools.cache
def _names(exercise: Exercise, version: str) -> tuple[str, ...]:
    import ast

    tree = ast.parse(exercise.read("check.py"))
    found = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
    return tuple(name.removeprefix("test_") for name in found if name.startswith("test_"))


def check_names(exercise: Exercise) -> tuple[str, ...]:
    """The names of the checks, read from check.py itself: what is not heard of was not passed."""
    return _names(exercise, exercise.version)


class Sitting:
    """The collected checks of an exercise, to be run as often as there are answers; pytest knows it as a plugin.

    Each check gets a fresh host. `use` is called when everything is collected, and may run the checks.
    """

    def __init__(self, exercise: Exercise, use: Callable[["Sitting"], None]) -> None:
        self.bridge, self.use, self.kept = Bridge(exercise.solution()), use, exercise.task().state == "kept"
        self.expected: dict[str, int] = {}
        self.trouble = ""

    def run(self, host: Callable[[float], Answers], checks: list[CheckResult], heard: Heard, seconds: float) -> Bridge:
        """Ask one answer; fills `checks`. `host` takes seconds."""
        self.host, self.checks, self.heard, self.seconds = host, {one.name: one for one in checks}, heard, seconds
        self.outcomes: dict[str, list[Status]] = {}
        self.first = host(seconds) if self.kept else None
        self.bridge.begin()
        for item, following in zip(self.items, [*self.items[1:], None], strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        return self.bridge

    def _fresh(self) -> Answers:
        if self.first:
            return self.first
        slow = any(event.reply.outcome[:2] == ("raised", "TooSlow") for event in self.bridge.events)
        return self.host(min(self.seconds, AFTERWARDS) if slow else self.seconds)

    def pytest_runtestloop(self, session: Any) -> bool:
        if not self.trouble:
            self.items = session.items
            self.use(self)
        return True

    def pytest_collectreport(self, report: Any) -> None:
        if report.failed:
            self.trouble = str(report.longrepr)

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        for item in items:
            self.expected[_name(item)] = self.expected.get(_name(item), 0) + 1
            if handle := getattr(item.obj, "hypothesis", None):
                handle.inner_test = self._numbered(handle.inner_test)

    def _numbered(self, test: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(test)
        def one_example(*args: Any, **kwargs: Any) -> Any:
            self.bridge.example += 1
            return test(*args, **kwargs)

        return one_example

    def pytest_runtest_setup(self, item: Any) -> None:
        self.bridge.example += 1
        if self.bridge.check != _name(item):
            self.heard(_name(item), "begins")
            self.bridge.check = _name(item)
        self.bridge.connect(self._fresh())

    def pytest_runtest_makereport(self, item: Any, call: Any) -> None:
        name = _name(item)
        check = self.checks.get(name)
        if check is None or (call.when != "call" and not call.excinfo):
            return
        check.seconds = round(check.seconds + call.duration, 4)
        if call.excinfo:
            self.bridge.failed.setdefault(name, self.bridge.example)
        status: Status = "error" if self.bridge.host.gone else "fail" if call.excinfo else "pass"
        self.outcomes.setdefault(name, []).append(status)
        if len(self.outcomes[name]) == self.expected[name]:
            check.status = next(one for one in _WORST if one in self.outcomes[name])
            self.heard(name, check.status)


def _name(item: Any) -> str:
    return str(getattr(item, "originalname", item.name)).removeprefix("test_")


def run_checks(
    exercise: Exercise,
    host: Callable[[float], Answers],
    checks: list[CheckResult],
    heard: Heard = nobody,
    seconds: float = SECONDS,
) -> Bridge:
    """Run check.py; fills `checks` and returns the bridge with all that was asked. `host` takes seconds."""
    if open_one := _sittings.get(exercise):
        return open_one.run(host, checks, heard, seconds)
    bridges: list[Bridge] = []
    sit(exercise, lambda sitting: bridges.append(sitting.run(host, checks, heard, seconds)))
    return bridges[0]


_sittings: dict[Exercise, Sitting] = {}


def sit(exercise: Exercise, use: Callable[[Sitting], None]) -> None:
    """Collect check.py once for all that `use` does: while it lasts, run_checks() runs what is collected."""

    errors: list[Exception] = []

    def opened(sitting: Sitting) -> None:
        _sittings[exercise] = sitting
        try:
            use(sitting)
        except Exception as error:  # pytest would keep it to itself
            errors.append(error)
        finally:
            del _sittings[exercise]

    sitting = Sitting(exercise, opened)
    with _imported(exercise.name, sitting.bridge.module), inputs.same_for_everyone(exercise.read("check.py")):
        code = pytest.main(
            [str(exercise.folder / "check.py"), "--rootdir", str(exercise.folder), "-c", os.devnull, *_OPTIONS],
            plugins=[sitting],
        )
    if errors:
        raise errors[0]
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED) or sitting.trouble:
        raise BrokenCheck(f"{exercise.name}/check.py could not be run: {sitting.trouble or code}")


@contextlib.contextmanager
def _imported(name: str, module: Any) -> Iterator[None]:
    """`from tree_head import …` in check.py means the proxy; afterwards all is as before."""
    before, path = set(sys.modules), list(sys.path)
    old = sys.modules.get(name)
    sys.modules[name] = module
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    try:
        yield
    finally:
        sys.modules.pop(name, None)
        if old is not None:
            sys.modules[name] = old
        for other in set(sys.modules) - before:
            if other.rpartition(".")[2] in ("check", "check_more"):
                del sys.modules[other]
        sys.path[:] = path
