"""The judge: submission in, verdict out. One for the page, the terminal and the class.

It runs the exercise's check.py under pytest in this process; the learner's code answers through a host, by value.
Hidden checks (check_more.py) are asked last, when nothing more is said that shows values.
"""

import contextlib
import functools
import hashlib
import marshal
import os
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from academy import inputs
from academy.book import book_of, keep
from academy.course import BrokenCheck, Exercise, cache_folder
from academy.diagnose import diagnose
from academy.explain import explain
from academy.host import Host
from academy.probes import Probes, record
from academy.proxy import Answers, Bridge, declared_in
from academy.reading import find_problem, loading_problem, read_source
from academy.verdict import CheckResult, Problem, Verdict

Heard = Callable[[str, str], None]  # a check's name; "begins", or its status

SHOWN, HIDDEN = "check.py", "check_more.py"
SECONDS, AFTERWARDS = 3.0, 0.5  # of the learner's own time in one check; in those after one that took too long
_WITHOUT = "cacheprovider faulthandler terminal logging junitxml doctest unraisableexception threadexception warnings"
_OPTIONS = ["--assert=plain", "--capture=no", "--import-mode=importlib"]
_OPTIONS += [option for name in _WITHOUT.split() for option in ("-p", f"no:{name}")]


def nobody(name: str, status: str) -> None:
    """Nobody listens."""


def judge(
    exercise: Exercise,
    raw: bytes | str,
    heard: Heard = nobody,
    seconds: float = SECONDS,
    seed: int | None = None,
    hidden: bool = False,
) -> Verdict:
    """Judge a submission in this interpreter, `seconds` of its own time for each check. Never raises for bad input.

    `seed` draws other inputs for the properties than those of the course; `hidden`: ask check_more.py too.
    """
    verdict = ask_checks(exercise, raw, heard, seconds, seed)
    name_mistakes(verdict, exercise, raw)
    if hidden:
        ask_hidden(verdict, exercise, raw, heard, seconds)
    return verdict


def ask_checks(
    exercise: Exercise,
    raw: bytes | str,
    heard: Heard = nobody,
    seconds: float = SECONDS,
    seed: int | None = None,
) -> Verdict:
    """The verdict of the shown checks, without names of mistakes."""
    start = time.perf_counter()
    checks = [CheckResult(name) for name in check_names(exercise)]
    verdict = Verdict(exercise.name, exercise.version, checks, seed=seed)
    text = _text(raw)
    verdict.problem = text if isinstance(text, Problem) else _problem(exercise, text, seconds)
    if not verdict.problem:
        assert isinstance(text, str)
        _ask(exercise, text, checks, heard, seconds, seed)
    verdict.seconds = round(time.perf_counter() - start, 4)
    return verdict


def ask_hidden(
    verdict: Verdict, exercise: Exercise, raw: bytes | str, heard: Heard = nobody, seconds: float = SECONDS
) -> None:
    """Ask the hidden checks too, and add what they say to the verdict."""
    start, text = time.perf_counter(), _text(raw)
    expect_hidden(verdict, exercise)
    checks = [check for check in verdict.checks if check.hidden]
    if checks and not verdict.problem:
        assert isinstance(text, str)
        slow = any(check.raised == "TooSlow" for check in verdict.checks)
        _ask(exercise, text, checks, heard, min(seconds, AFTERWARDS) if slow else seconds, verdict.seed, HIDDEN)
    verdict.seconds = round(verdict.seconds + time.perf_counter() - start, 4)


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
    file: str = SHOWN,
) -> None:
    declared = declared_in(exercise.solution())
    make = functools.partial(Host, text, exercise.name, declared)
    bridge = run_checks(exercise, make, checks, heard, seconds, seed, file)
    for check in checks:
        if check.status != "pass":
            explain(check, bridge, exercise)


def has_mistakes(verdict: Verdict) -> bool:
    """Is there something to name? An answer that is not written yet has no mistake."""
    return any(check.status == "fail" and check.raised != "NotImplementedError" for check in verdict.checks)


def name_mistakes(verdict: Verdict, exercise: Exercise, raw: bytes | str) -> None:
    """Add the mistakes that the answer's own replies to the probes show."""
    if not has_mistakes(verdict):
        return
    failed = [check for check in verdict.checks if check.status == "fail"]
    start, text = time.perf_counter(), _text(raw)
    assert isinstance(text, str)
    probes, declared = probes_of(exercise), declared_in(exercise.solution())
    budget = 0.5 if any(check.raised == "TooSlow" for check in failed) else 2.0
    solution = exercise.read("solution.py")
    found = diagnose(text, exercise.name, probes, declared, book_of(exercise), solution, budget)
    verdict.mistakes, verdict.fingerprints, verdict.evidence = found
    verdict.seconds = round(verdict.seconds + time.perf_counter() - start, 4)


def _text(raw: bytes | str) -> str | Problem:
    return read_source(raw.encode() if isinstance(raw, str) else raw)


def _problem(exercise: Exercise, text: str, seconds: float) -> Problem | None:
    solution = exercise.solution()
    problem = find_problem(text, exercise.read("starter.py"), solution)
    return problem or loading_problem(Host(text, exercise.name, declared_in(solution), seconds), solution)


def probes_of(exercise: Exercise) -> Probes:
    """What the checks ask of the solution; the same on every machine, so it is recorded once and kept by content."""
    return _probes(exercise, exercise.version)


@functools.cache
def _probes(exercise: Exercise, version: str) -> Probes:
    kept = cache_folder() / f"{exercise.name}-{exercise.content()}.{sys.implementation.cache_tag}.probes"
    with contextlib.suppress(OSError, EOFError, ValueError, TypeError):
        known: Probes = marshal.loads(kept.read_bytes())
        return known
    solution, declared = exercise.read("solution.py"), declared_in(exercise.solution())
    bridge = run_checks(exercise, lambda left: Host(solution, exercise.name, declared, left), [], seconds=60.0)
    probes = record(bridge.events)
    keep(kept, marshal.dumps(probes))
    return probes


def questions(exercise: Exercise, raw: bytes | str, seed: int | None = None, file: str = SHOWN) -> str:
    """A digest of all that the checks ask of an answer: one for every right answer, on every machine (law 5)."""
    text = _text(raw)
    assert isinstance(text, str)
    make = functools.partial(Host, text, exercise.name, declared_in(exercise.solution()))
    bridge = run_checks(exercise, make, [], seconds=60.0, seed=seed, file=file)
    asked = "\n".join(f"{event.check} {event.step!r}" for event in bridge.events)
    return hashlib.sha256(asked.encode()).hexdigest()[:16]


@functools.cache
def _names(exercise: Exercise, version: str, file: str) -> tuple[str, ...]:
    import ast

    if file == HIDDEN and not (exercise.folder / file).is_file():
        return ()
    tree = ast.parse(exercise.read(file))
    found = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
    return tuple(name.removeprefix("test_") for name in found if name.startswith("test_"))


def check_names(exercise: Exercise, file: str = SHOWN) -> tuple[str, ...]:
    """The names of the checks, read from check.py itself: what is not heard of was not passed."""
    return _names(exercise, exercise.whole_version, file)


class _Ear:
    """The pytest plugin: gives each check of a file a fresh host, keeps what was heard of it."""

    def __init__(
        self,
        bridge: Bridge,
        make: Callable[[], Answers],
        checks: list[CheckResult],
        heard: Heard,
        seed: int | None,
        file: str,
    ) -> None:
        self.bridge, self.make, self.heard, self.seed, self.file = bridge, make, heard, seed, file
        self.checks = {one.name: one for one in checks}
        self.outcomes: dict[str, list[str]] = {}
        self.expected: dict[str, int] = {}
        self.trouble = ""

    def pytest_collectreport(self, report: Any) -> None:
        if report.failed:
            self.trouble = str(report.longrepr)

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        items[:] = [item for item in items if item.path.name == self.file]
        for item in items:
            self.expected[_name(item)] = self.expected.get(_name(item), 0) + 1
            if handle := getattr(item.obj, "hypothesis", None):
                handle.inner_test = self._numbered(handle.inner_test)
                if self.seed is not None:
                    inputs.drawn_by(self.seed, _name(item), item.obj)

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
        self.bridge.connect(self.make())

    def pytest_runtest_makereport(self, item: Any, call: Any) -> None:
        name = _name(item)
        check = self.checks.get(name)
        if check is None or (call.when != "call" and not call.excinfo):
            return
        check.seconds = round(check.seconds + call.duration, 4)
        if call.excinfo:
            self.bridge.failed.setdefault(name, self.bridge.example)
        self.outcomes.setdefault(name, []).append("fail" if call.excinfo else "pass")
        if len(self.outcomes[name]) == self.expected[name]:
            check.status = "fail" if "fail" in self.outcomes[name] else "pass"
            self.heard(name, check.status)


def _name(item: Any) -> str:
    return str(getattr(item, "originalname", item.name)).removeprefix("test_")


def run_checks(
    exercise: Exercise,
    host: Callable[[float], Answers],
    checks: list[CheckResult],
    heard: Heard = nobody,
    seconds: float = SECONDS,
    seed: int | None = None,
    file: str = SHOWN,
) -> Bridge:
    """Run one file of checks; fills `checks` and returns the bridge with all that was asked. `host` takes seconds.

    check_more.py may `from check import` what check.py has: it is collected too, and not run.
    """
    first = host(seconds)
    bridge = Bridge(exercise.solution(), first)
    kept = exercise.task().state == "kept"

    def make() -> Answers:
        if kept:
            return first
        slow = any(event.reply.outcome[:2] == ("raised", "TooSlow") for event in bridge.events)
        return host(min(seconds, AFTERWARDS) if slow else seconds)

    ear = _Ear(bridge, make, checks, heard, seed, file)
    files = [SHOWN] if file == SHOWN else [SHOWN, file]
    text = "".join(exercise.read(one) for one in files)
    with _imported(exercise.name, bridge.module), inputs.same_for_everyone(text, file == SHOWN):
        paths = [str(exercise.folder / one) for one in files]
        code = pytest.main([*paths, "--rootdir", str(exercise.folder), "-c", os.devnull, *_OPTIONS], plugins=[ear])
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        raise BrokenCheck(f"{exercise.name}/{file} could not be run: {ear.trouble or code}")
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
