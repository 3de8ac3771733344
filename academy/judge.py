"""The judge: submission in, verdict out. One for the page, the terminal and the class.

It runs the exercise's check.py under pytest in this process; the learner's code answers through a host, by value.
"""

import contextlib
import functools
import os
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from academy import inputs
from academy.book import book_of
from academy.course import Exercise
from academy.diagnose import diagnose
from academy.explain import explain
from academy.host import Host
from academy.probes import Probes, record
from academy.proxy import Bridge, declared_in
from academy.reading import find_problem, loading_problem, read_source
from academy.verdict import CheckResult, Problem, Verdict

Heard = Callable[[str, str], None]  # a check's name; "begins", or its status

SECONDS = 5.0  # of the learner's own time in one check
_OPTIONS = (
    "--assert=plain --capture=no --import-mode=importlib -p no:cacheprovider -p no:faulthandler -p no:terminal "
    "-p no:logging -p no:junitxml -p no:doctest -p no:unraisableexception -p no:threadexception -p no:warnings"
).split()


class BrokenCheck(Exception):
    """The exercise's check.py cannot be run: its author's fault, not the learner's."""


def nobody(name: str, status: str) -> None:
    """Nobody listens."""


def judge(exercise: Exercise, raw: bytes | str, heard: Heard = nobody, seconds: float = SECONDS) -> Verdict:
    """Judge a submission in this interpreter; `seconds` of learner's time for each check. Never raises for bad input."""
    start = time.perf_counter()
    names = check_names(exercise)
    verdict = Verdict(exercise.name, exercise.version, [CheckResult(name) for name in names])
    text = read_source(raw.encode() if isinstance(raw, str) else raw)
    verdict.problem = text if isinstance(text, Problem) else _problem(exercise, text, seconds)
    if not verdict.problem:
        assert isinstance(text, str)
        declared = declared_in(exercise.solution())
        bridge = run_checks(exercise, lambda: Host(text, exercise.name, declared, seconds), verdict.checks, heard)
        for check in verdict.checks:
            if check.status != "pass":
                explain(check, bridge.events, exercise)
        if any(check.status == "fail" for check in verdict.checks):
            verdict.mistakes = _mistakes(exercise, text)
    verdict.seconds = round(time.perf_counter() - start, 4)
    return verdict


def _problem(exercise: Exercise, text: str, seconds: float) -> Problem | None:
    solution = exercise.solution()
    problem = find_problem(text, exercise.read("starter.py"), solution)
    return problem or loading_problem(Host(text, exercise.name, declared_in(solution), seconds), solution)


def _mistakes(exercise: Exercise, text: str) -> list[str]:
    probes, declared = probes_of(exercise), declared_in(exercise.solution())
    return diagnose(text, exercise.name, probes, declared, book_of(exercise), exercise.read("solution.py"))


def probes_of(exercise: Exercise) -> Probes:
    """What the checks ask of the solution; the same on every machine, so it is recorded once a process."""
    return _probes(exercise, exercise.version)


@functools.cache
def _probes(exercise: Exercise, version: str) -> Probes:
    solution, declared = exercise.read("solution.py"), declared_in(exercise.solution())
    bridge = run_checks(exercise, lambda: Host(solution, exercise.name, declared, 60.0), [])
    return record(bridge.events)


@functools.cache
def _names(exercise: Exercise, version: str) -> tuple[str, ...]:
    import ast

    tree = ast.parse(exercise.read("check.py"))
    found = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
    return tuple(name.removeprefix("test_") for name in found if name.startswith("test_"))


def check_names(exercise: Exercise) -> tuple[str, ...]:
    """The names of the checks, read from check.py itself: what is not heard of was not passed."""
    return _names(exercise, exercise.version)


class _Ear:
    """The pytest plugin: gives each check a fresh host, keeps what was heard of it."""

    def __init__(self, bridge: Bridge, make: Callable[[], Host], kept: bool, checks: list[CheckResult], heard: Heard) -> None:
        self.bridge, self.make, self.kept, self.heard = bridge, make, kept, heard
        self.checks = {one.name: one for one in checks}
        self.outcomes: dict[str, list[str]] = {}
        self.expected: dict[str, int] = {}
        self.trouble = ""

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
        if not self.kept:
            self.bridge.connect(self.make())

    def pytest_runtest_makereport(self, item: Any, call: Any) -> None:
        name = _name(item)
        check = self.checks.get(name)
        if check is None or (call.when != "call" and not call.excinfo):
            return
        check.seconds = round(check.seconds + call.duration, 4)
        self.outcomes.setdefault(name, []).append("fail" if call.excinfo else "pass")
        if len(self.outcomes[name]) == self.expected[name]:
            check.status = "fail" if "fail" in self.outcomes[name] else "pass"
            self.heard(name, check.status)


def _name(item: Any) -> str:
    return str(getattr(item, "originalname", item.name)).removeprefix("test_")


def run_checks(exercise: Exercise, make: Callable[[], Any], checks: list[CheckResult], heard: Heard = nobody) -> Bridge:
    """Run check.py; fills `checks` and returns the bridge with all that was asked. `make` gives a host."""
    bridge = Bridge(exercise.solution(), make())
    kept = exercise.task().state == "kept"
    ear = _Ear(bridge, make, kept, checks, heard)
    with _imported(exercise.name, bridge.module), inputs.same_for_everyone(exercise.read("check.py")):
        code = pytest.main(
            [str(exercise.folder / "check.py"), "--rootdir", str(exercise.folder), "-c", os.devnull, *_OPTIONS],
            plugins=[ear],
        )
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        raise BrokenCheck(f"{exercise.name}/check.py could not be run: {ear.trouble or code}")
    return bridge


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
