"""Collects the checks of an exercise with pytest, and asks them of one answer after the other."""

import contextlib
import functools
import os
import random
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from academy import inputs
from academy.checks import HIDDEN as HIDDEN
from academy.checks import SHOWN as SHOWN
from academy.checks import check_names as check_names
from academy.course import BrokenCheck, Exercise
from academy.proxy import Answers, Bridge
from academy.verdict import CheckResult, Status

Heard = Callable[[str, str], None]  # a check's name; "begins", or its status
Start = Callable[[float], Answers]  # loads an answer anew, with so many seconds of its own time

SECONDS, AFTERWARDS = 3.0, 0.5  # of the learner's own time in one check; in those after one that took too long
_WORST: tuple[Status, ...] = ("error", "fail", "pass")
_WITHOUT = "cacheprovider faulthandler terminal logging junitxml doctest unraisableexception threadexception warnings"
_OPTIONS = ["--assert=plain", "--capture=no", "--import-mode=importlib"]
_OPTIONS += [option for name in _WITHOUT.split() for option in ("-p", f"no:{name}")]


def nobody(name: str, status: str) -> None:
    """Nobody listens."""


class Sitting:
    """The collected checks of one file, to be asked of as many answers as come; pytest knows it as a plugin.

    Each check gets a fresh host. `use` is called once all is collected, and asks.
    """

    def __init__(self, exercise: Exercise, seed: int | None, file: str, use: Callable[["Sitting"], None]) -> None:
        self.seed, self.file, self.use = seed, file, use
        self.shuffled = False
        self.bridge, self.kept = Bridge(exercise.solution()), exercise.task().state == "kept"
        files = [SHOWN] if file == SHOWN else [SHOWN, file]
        self.paths, self.text = [exercise.folder / one for one in files], "".join(map(exercise.read, files))
        self.expected: dict[str, int] = {}
        self.trouble = ""

    def same_inputs(self) -> contextlib.AbstractContextManager[None]:
        """Hypothesis's settings, needed where properties are collected and where they run."""
        return inputs.same_for_everyone(self.text, shrink=self.file == SHOWN)

    @property
    def times(self) -> int:
        """How often an answer is loaded for it."""
        return 1 if self.kept else len(self.items)

    def ask(self, start: Start, checks: list[CheckResult], heard: Heard, seconds: float) -> Bridge:
        """Ask one answer; fills `checks` and returns the bridge with all that was asked."""
        self.start, self.checks, self.heard, self.seconds = start, {one.name: one for one in checks}, heard, seconds
        self.outcomes: dict[str, list[Status]] = {}
        items = self._in_order()
        self.first = start(seconds) if self.kept else None
        self.bridge.begin()
        with self.same_inputs():
            for item, following in zip(items, [*items[1:], None], strict=True):
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        return self.bridge

    def _in_order(self) -> list[Any]:
        """The items as they are asked; shuffled, if what is asked first must not tell what is asked now."""
        if not self.shuffled or self.kept:
            return list(self.items)
        checks: dict[str, list[Any]] = {}
        for item in self.items:
            checks.setdefault(_name(item), []).append(item)
        groups = list(checks.values())
        random.SystemRandom().shuffle(groups)
        return [item for group in groups for item in group]

    def _fresh(self) -> Answers:
        if self.first:
            return self.first
        slow = any(event.reply.outcome[:2] == ("raised", "TooSlow") for event in self.bridge.events)
        return self.start(min(self.seconds, AFTERWARDS) if slow else self.seconds)

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
        self.items = items

    def _numbered(self, test: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(test)
        def one_example(*args: Any, **kwargs: Any) -> Any:
            self.bridge.example += 1
            self.bridge.undo()
            return test(*args, **kwargs)

        return one_example

    def pytest_runtestloop(self, session: Any) -> bool:
        if not self.trouble:
            self.use(self)
        return True

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


_open: dict[tuple[Exercise, int | None, str], Sitting] = {}


def sit(exercise: Exercise, use: Callable[[Sitting], None], seed: int | None = None, file: str = SHOWN) -> None:
    """Collect a file of checks once for all that `use` does: while it lasts, run_checks() asks what is collected.

    check_more.py may `from check import` what check.py has: it is collected too, and not run. Raises BrokenCheck.
    """
    errors: list[Exception] = []

    def opened(sitting: Sitting) -> None:
        _open[exercise, seed, file] = sitting
        try:
            use(sitting)
        except Exception as error:  # pytest would keep it to itself
            errors.append(error)
        finally:
            del _open[exercise, seed, file]

    sitting = Sitting(exercise, seed, file, opened)
    with _imported(exercise.name, sitting.bridge.module), sitting.same_inputs():
        where = [*map(str, sitting.paths), "--rootdir", str(exercise.folder), "-c", os.devnull]
        code = pytest.main([*where, *_OPTIONS], plugins=[sitting])
    if errors:
        raise errors[0]
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED) or sitting.trouble:
        raise BrokenCheck(f"{exercise.name}/{file} could not be run: {sitting.trouble or code}")


def run_checks(
    exercise: Exercise,
    start: Start,
    checks: list[CheckResult],
    heard: Heard = nobody,
    seconds: float = SECONDS,
    seed: int | None = None,
    file: str = SHOWN,
) -> Bridge:
    """Ask one file of checks of one answer; fills `checks` and returns the bridge with all that was asked."""
    if already := _open.get((exercise, seed, file)):
        return already.ask(start, checks, heard, seconds)
    bridges: list[Bridge] = []
    sit(exercise, lambda sitting: bridges.append(sitting.ask(start, checks, heard, seconds)), seed, file)
    return bridges[0]


@contextlib.contextmanager
def _imported(name: str, module: Any) -> Iterator[None]:
    """`from tree_head import …` in check.py means the proxy; afterwards, and around a sitting, all is as before."""
    outer = {one: sys.modules.pop(one) for one in (name, "check", "check_more") if one in sys.modules}
    before, path = set(sys.modules), list(sys.path)
    sys.modules[name] = module
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    try:
        yield
    finally:
        for other in set(sys.modules) - before:
            if other == name or other.rpartition(".")[2] in ("check", "check_more"):
                del sys.modules[other]
        sys.modules.update(outer)
        sys.path[:] = path
