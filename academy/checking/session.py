"""The collected checks of an exercise, asked of one answer after the other."""

import contextlib
import functools
import random
from collections.abc import Callable, Mapping
from typing import Any, Literal

import pytest

from academy.bridge.limits import AFTERWARDS
from academy.bridge.proxy import Answers, Bridge, Exchange
from academy.bridge.values import Refused, Tree
from academy.bridge.verdict import CheckResult, Status
from academy.checking import examples, hypothesis_profile
from academy.course.checks import HIDDEN, SHOWN
from academy.course.course import Exercise

Heard = Callable[[str, str], None]  # a check's name; "begins", or its status
Start = Callable[[float], Answers]  # loads an answer anew, with so many seconds of its own time

_WORST: tuple[Status, ...] = ("error", "fail", "pass")


def nobody(name: str, status: str) -> None:
    """Nobody listens."""


def nothing_is_known(start: Start, seconds: float) -> dict[str, Exchange | None]:
    """What is known of this answer before a check runs, by pytest's name of the check.

    None: it passes. Else what it is asked first, and what it replies to that.
    """
    return {}


class Session:
    """The collected checks of one file, to be asked of as many answers as come; pytest knows it as a plugin.

    Each check gets a fresh host. `use` is called once all is collected, and asks. What was drawn for a property that
    passed is kept in `drawn`, and from then on asked without Hypothesis.
    """

    def __init__(self, exercise: Exercise, seed: int | None, file: str, use: Callable[["Session"], None]) -> None:
        self.seed, self.file, self.use = seed, file, use
        self.drawn = examples.drawn_for(exercise, seed, file)
        self.drawing: list[Tree] | None = None  # the examples of the property that runs
        self.unlike = 0  # the kept example that failed
        self.shuffled = False
        self.ask_before = nothing_is_known
        self.bridge, self.kept = Bridge(exercise.solution()), exercise.task().state == "kept"
        files = [SHOWN] if file == SHOWN else [SHOWN, file]
        self.paths, self.text = [exercise.folder / one for one in files], "".join(map(exercise.read, files))
        self.expected: dict[str, int] = {}
        self.trouble = ""

    def same_inputs(self) -> contextlib.AbstractContextManager[None]:
        """Hypothesis's settings, needed where properties are collected and where they run."""
        return hypothesis_profile.same_inputs(self.text, shrink=self.file == SHOWN)

    @property
    def times(self) -> int:
        """How often an answer is loaded for it."""
        return 1 if self.kept else len(self.items)

    def ask(self, start: Start, checks: list[CheckResult], heard: Heard, seconds: float) -> Bridge:
        """Ask one answer; fills `checks` and returns the bridge with all that was asked."""
        self.start, self.checks, self.heard, self.seconds = start, {one.name: one for one in checks}, heard, seconds
        self.outcomes: dict[str, list[Status]] = {}
        self.known = self.ask_before(start, seconds)
        certain = {name for name, exchange in self.known.items() if exchange is None}
        self.first = start(seconds) if self.kept else None
        self.bridge.begin()
        for item in self.items:
            if item.name in certain:
                self._count(_name(item), "pass")
        items = [item for item in self._in_order() if item.name not in certain]
        with self.same_inputs():
            for item, following in zip(items, [*items[1:], None], strict=False):
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
        slow = any(event.reply.too_slow for event in self.bridge.events)
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
                    hypothesis_profile.draw_by_seed(self.seed, _name(item), item.obj)
        self.items = items

    def _numbered(self, test: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(test)
        def one_example(*args: Any, **kwargs: Any) -> Any:
            self.bridge.example += 1
            self.bridge.undo()
            if self.drawing is not None:
                try:
                    self.drawing.append(examples.kept((args, kwargs)))
                except Refused:
                    self.drawing = None
            return test(*args, **kwargs)

        return one_example

    @pytest.hookimpl(tryfirst=True)
    def pytest_pyfunc_call(self, pyfuncitem: Any) -> bool | None:
        """Ask the examples that are known of this property. If one fails, Hypothesis looks for a smaller one."""
        if not (known := self.drawn.get(pyfuncitem.name)):
            return None
        self.drawing = None
        try:
            for tree in known:
                args, kwargs = examples.again(tree)
                pyfuncitem.obj.hypothesis.inner_test(*args, **kwargs)
        except (Exception, pytest.fail.Exception):
            if self.file == HIDDEN:
                raise
            self.unlike = self.bridge.example
            self.bridge.connect(self._fresh())
            return None
        return True

    def pytest_runtestloop(self, session: Any) -> bool:
        if not self.trouble:
            self.use(self)
        return True

    def pytest_runtest_setup(self, item: Any) -> None:
        self.bridge.example += 1
        self.drawing, self.unlike = [], 0
        if self.bridge.check != _name(item):
            self.heard(_name(item), "begins")
            self.bridge.check = _name(item)
        self.bridge.item = item.name
        self.bridge.connect(self._fresh(), self.known.get(item.name) or [])

    def pytest_runtest_makereport(self, item: Any, call: Any) -> pytest.TestReport:
        """Note how a check went. pytest gets no text of it: to write one takes longer than most checks."""
        check = self.checks.get(_name(item))
        if check and (call.when == "call" or call.excinfo):
            self._note(check, item, call)
        outcome: Literal["failed", "passed"] = "failed" if call.excinfo else "passed"
        return pytest.TestReport(item.nodeid, item.location, {}, outcome, None, call.when)

    def _note(self, check: CheckResult, item: Any, call: Any) -> None:
        name = check.name
        if not check.hidden:  # in which an answer could write by resting
            check.seconds = round(check.seconds + call.duration, 4)
        failed = bool(call.excinfo or self.unlike)
        if failed:
            self.bridge.failed.setdefault(name, self.bridge.example if call.excinfo else self.unlike)
        elif self.drawing:
            self.drawn[item.name] = self.drawing
        status: Status = "error" if self.bridge.host.gone else "fail" if failed else "pass"
        self._count(name, status)

    def _count(self, name: str, status: Status) -> None:
        """Add how one item went; when all of a check's are known, so is the check."""
        self.outcomes.setdefault(name, []).append(status)
        if len(self.outcomes[name]) == self.expected[name]:
            self.checks[name].status = next(one for one in _WORST if one in self.outcomes[name])
            self.heard(name, self.checks[name].status)


def _name(item: Any) -> str:
    return str(getattr(item, "originalname", item.name)).removeprefix("test_")


Sessions = Mapping[str, Session]  # open sessions of one exercise and one seed, by file of checks
NO_SESSIONS: Sessions = {}
