"""What the solution is asked and says, recorded once: the same on every machine, so it is kept by content."""

import ast
import contextlib
import functools
import hashlib
import marshal
import sys
from collections.abc import Callable
from typing import Any

from academy.bridge.host import Step
from academy.bridge.proxy import Bridge
from academy.bridge.verdict import CheckResult
from academy.cache import cache_folder, keep
from academy.checking.collect import run_checks
from academy.checking.examples import drawn_for
from academy.checking.in_process import IN_PROCESS, Hosts
from academy.checking.probes import Probes, record
from academy.checking.session import NO_SESSIONS, Sessions
from academy.course.book import examples_key, kept_book
from academy.course.checks import HIDDEN, SHOWN, check_names
from academy.course.course import Exercise

Said = dict[str, list[tuple[Step, tuple[Any, ...]]]]  # by check: each question, and the parts of its reply


def probes_of(exercise: Exercise) -> Probes:
    """What the checks ask of the solution."""
    return _probes(exercise, exercise.version)


@functools.cache
def _probes(exercise: Exercise, version: str) -> Probes:
    probes: Probes = kept_for(exercise, "probes", lambda: record(_asked(exercise).events))
    return probes


def exchange_of(
    exercise: Exercise, seed: int | None = None, file: str = SHOWN, sessions: Sessions = NO_SESSIONS
) -> Said:
    """All that each check asks of the solution, in order, with its replies; by pytest's name of the check."""

    def make() -> Said:
        said: Said = {}
        bridge = _asked(exercise, seed=seed, file=file, sessions=sessions)
        for event in bridge.events:
            if event.check not in bridge.failed:
                said.setdefault(event.item, []).append((event.step, event.reply.parts))
        return said

    if seed is not None:
        return make()
    said: Said = kept_for(exercise, f"said-{exercise.whole_version}-{file}", make)
    return said


def draw(exercise: Exercise, seed: int | None = None, file: str = SHOWN, sessions: Sessions = NO_SESSIONS) -> None:
    """Have the examples of all properties known before answers come."""
    if not recall(exercise, seed, file):
        _asked(exercise, seed=seed, file=file, sessions=sessions)


def recall(exercise: Exercise, seed: int | None = None, file: str = SHOWN) -> bool:
    """The same if the book has them. Those that a seed draws stand in no book."""
    if "hypothesis" not in exercise.read(file):
        return True
    known = drawn_for(exercise, seed, file)
    if not known and seed is None and (book := kept_book(exercise)):
        with contextlib.suppress(ValueError, SyntaxError):
            known.update(ast.literal_eval(book.drawn.get(examples_key(exercise, file), "{}")))
    return bool(known)


def examples_for_book(exercise: Exercise) -> dict[str, str]:
    """What the book says of it."""
    for file in (files := [one for one in (SHOWN, HIDDEN) if check_names(exercise, one)]):
        draw(exercise, None, file)
    known = {examples_key(exercise, file): drawn_for(exercise, None, file) for file in files}
    return {page: repr(some) for page, some in known.items() if some}


def _asked(
    exercise: Exercise,
    answer: str = "",
    seed: int | None = None,
    file: str = SHOWN,
    hosts: Hosts = IN_PROCESS,
    anew: bool = False,
    sessions: Sessions = NO_SESSIONS,
) -> Bridge:
    """All that the checks ask of this answer, or of the solution."""
    start = functools.partial(hosts.start, exercise, answer or exercise.read("solution.py"))
    checks = [CheckResult(name) for name in check_names(exercise, file)]
    return run_checks(exercise, start, checks, seconds=60.0, seed=seed, file=file, anew=anew, sessions=sessions)


def kept_for(exercise: Exercise, kind: str, make: Callable[[], Any]) -> Any:
    """What is the same for this content and this Python, from the cache if it is there."""
    place = cache_folder() / f"{exercise.name}-{exercise.content}.{sys.implementation.cache_tag}.{kind}"
    with contextlib.suppress(OSError, EOFError, ValueError, TypeError):
        return marshal.loads(place.read_bytes())
    made = make()
    keep(place, marshal.dumps(made))
    return made


def questions(
    exercise: Exercise,
    raw: str,
    seed: int | None = None,
    file: str = SHOWN,
    hosts: Hosts = IN_PROCESS,
    anew: bool = True,
    sessions: Sessions = NO_SESSIONS,
) -> str:
    """A digest of all that the checks ask of an answer: one for every right answer, on every machine (law 5).

    `anew`: Hypothesis draws again what is asked, though it may be known.
    """
    events = _asked(exercise, raw, seed, file, hosts, anew, sessions).events
    asked = "\n".join(f"{event.check} {event.step!r}" for event in events)
    return hashlib.sha256(asked.encode()).hexdigest()[:16]
