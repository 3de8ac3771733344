"""Collects the checks of an exercise with pytest, once for as many answers as come."""

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from academy.checks import HIDDEN, SHOWN, check_names
from academy.course import BrokenCheck, Exercise
from academy.drawn import drawn_for
from academy.limits import SECONDS
from academy.proxy import Bridge
from academy.sitting import Heard, Sitting, Start, nobody
from academy.verdict import CheckResult

_WITHOUT = "cacheprovider faulthandler terminal logging junitxml doctest unraisableexception threadexception warnings"
_OPTIONS = ["--assert=plain", "--capture=no", "--import-mode=importlib"]
_OPTIONS += [option for name in _WITHOUT.split() for option in ("-p", f"no:{name}")]

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


def sit_all(exercise: Exercise, use: Callable[..., None], seed: int | None = None, hidden: bool = True) -> None:
    """The same for its shown checks and, if there are any and they are wanted, its hidden ones: a sitting for each."""
    if hidden and check_names(exercise, HIDDEN):
        sit(exercise, lambda shown: sit(exercise, lambda more: use(shown, more), seed, HIDDEN), seed)
    else:
        sit(exercise, use, seed)


def run_checks(
    exercise: Exercise,
    start: Start,
    checks: list[CheckResult],
    heard: Heard = nobody,
    seconds: float = SECONDS,
    seed: int | None = None,
    file: str = SHOWN,
    anew: bool = False,
) -> Bridge:
    """Ask one file of checks of one answer; fills `checks` and returns the bridge with all that was asked.

    `anew`: whatever was drawn before, Hypothesis draws.
    """
    if anew:
        drawn_for(exercise, seed, file).clear()
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
