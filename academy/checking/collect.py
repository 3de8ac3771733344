"""Collects the checks of an exercise with pytest, once for as many answers as come."""

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from academy.bridge.limits import SECONDS
from academy.bridge.proxy import Bridge
from academy.bridge.verdict import CheckResult
from academy.checking.examples import drawn_for
from academy.checking.session import NO_SESSIONS, Heard, Session, Sessions, Start, nobody
from academy.course.checks import HIDDEN, SHOWN, check_names
from academy.course.course import Exercise
from academy.errors import BrokenCheck

_WITHOUT = "cacheprovider faulthandler terminal logging junitxml doctest unraisableexception threadexception warnings"
_OPTIONS = ["--assert=plain", "--capture=no", "--import-mode=importlib"]
_OPTIONS += [option for name in _WITHOUT.split() for option in ("-p", f"no:{name}")]


def open_session(
    exercise: Exercise, use: Callable[[Session], None], seed: int | None = None, file: str = SHOWN
) -> None:
    """Collect a file of checks once for all that `use` does with the session.

    check_more.py may `from check import` what check.py has: it is collected too, and not run. Raises BrokenCheck.
    """
    errors: list[Exception] = []

    def guarded(session: Session) -> None:
        try:
            use(session)
        except Exception as error:  # pytest would keep it to itself
            errors.append(error)

    session = Session(exercise, seed, file, guarded)
    with _imported(exercise.name, session.bridge.module), session.same_inputs():
        where = [*map(str, session.paths), "--rootdir", str(exercise.folder), "-c", os.devnull]
        code = pytest.main([*where, *_OPTIONS], plugins=[session])
    if errors:
        raise errors[0]
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED) or session.trouble:
        raise BrokenCheck(f"{exercise.name}/{file} could not be run: {session.trouble or code}")


def open_sessions(
    exercise: Exercise, use: Callable[[Sessions], None], seed: int | None = None, hidden: bool = True
) -> None:
    """Open a session for the shown checks and, if there are any and they are wanted, one for the hidden ones."""
    if hidden and check_names(exercise, HIDDEN):

        def both(shown: Session) -> None:
            open_session(exercise, lambda more: use({SHOWN: shown, HIDDEN: more}), seed, HIDDEN)

        open_session(exercise, both, seed)
    else:
        open_session(exercise, lambda shown: use({SHOWN: shown}), seed)


def run_checks(
    exercise: Exercise,
    start: Start,
    checks: list[CheckResult],
    heard: Heard = nobody,
    seconds: float = SECONDS,
    seed: int | None = None,
    file: str = SHOWN,
    anew: bool = False,
    sessions: Sessions = NO_SESSIONS,
) -> Bridge:
    """Ask one file of checks of one answer; fills `checks` and returns the bridge with all that was asked.

    `anew`: whatever was drawn before, Hypothesis draws; `sessions`: those that are open already, by file.
    """
    if anew:
        drawn_for(exercise, seed, file).clear()
    if session := sessions.get(file):
        return session.ask(start, checks, heard, seconds)
    bridges: list[Bridge] = []
    open_session(exercise, lambda opened: bridges.append(opened.ask(start, checks, heard, seconds)), seed, file)
    return bridges[0]


@contextlib.contextmanager
def _imported(name: str, module: Any) -> Iterator[None]:
    """`from tree_head import …` in check.py means the proxy; afterwards, and around a session, all is as before."""
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
