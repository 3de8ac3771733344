"""The least that a verdict can cost: checks that pytest collected before, called in this process or in a fork of it."""

import os
import sys
from collections.abc import Callable
from typing import Any

import pytest

from academy.checking import hypothesis_profile
from academy.course.course import Exercise

_WITHOUT = "cacheprovider faulthandler terminal logging junitxml doctest unraisableexception threadexception warnings"
_OPTIONS = ["--assert=plain", "--capture=no", "--import-mode=importlib"]
_OPTIONS += [option for name in _WITHOUT.split() for option in ("-p", f"no:{name}")]


class Collected:
    """The checks of an exercise, collected with its solution as the answer; pytest knows it as a plugin."""

    def __init__(self, use: Callable[["Collected"], None]) -> None:
        self.use, self.failed, self.trouble = use, 0, ""

    def call(self) -> None:
        """Run every check once, without a proxy between. Raises RuntimeError if one does not pass."""
        self.failed = 0
        for item, following in zip(self.items, [*self.items[1:], None], strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if self.failed:
            raise RuntimeError(f"{self.failed} of {len(self.items)} checks do not pass")

    def fork(self, answer: bytes) -> None:
        """Load an answer and run every check, in a fork of this process."""
        child = os.fork()
        if not child:
            try:
                exec(compile(answer, "answer", "exec"), {"__name__": "answer"})
                self.call()
            finally:
                os._exit(self.failed)
        if os.waitpid(child, 0)[1]:
            raise RuntimeError("the fork failed")

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        self.items = items

    def pytest_collectreport(self, report: Any) -> None:
        self.trouble += str(report.longrepr) if report.failed else ""

    def pytest_runtest_logreport(self, report: Any) -> None:
        self.failed += report.failed

    def pytest_runtestloop(self, session: Any) -> bool:
        if not self.trouble:
            self.use(self)
        return True


def collected(exercise: Exercise, use: Callable[[Collected], None]) -> None:
    """Give `use` the checks of an exercise. Raises what it raises, and RuntimeError if they cannot be collected."""
    errors: list[Exception] = []

    def used(checks: Collected) -> None:
        try:
            use(checks)
        except Exception as error:  # pytest would keep it to itself
            errors.append(error)

    checks = Collected(used)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    before = sys.modules.pop("check", None)
    sys.modules[exercise.name] = exercise.solution()
    try:
        with hypothesis_profile.same_inputs(exercise.read("check.py")):
            file, root = exercise.folder / "check.py", exercise.folder
            pytest.main([str(file), "--rootdir", str(root), "-c", os.devnull, *_OPTIONS], plugins=[checks])
    finally:
        del sys.modules[exercise.name]
        if before:
            sys.modules["check"] = before
    if errors:
        raise errors[0]
    if checks.trouble:
        raise RuntimeError(checks.trouble)
