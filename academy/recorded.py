"""What the solution is asked and says, recorded once: the same on every machine, so it is kept by content."""

import contextlib
import functools
import hashlib
import marshal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from academy.book import book_of, keep
from academy.checks import HIDDEN, SHOWN, check_names
from academy.collected import run_checks
from academy.course import Exercise, cache_folder
from academy.drawn import drawn_for
from academy.inline import INLINE, Hosts
from academy.probes import Probes, Rows, record, unhurried
from academy.proxy import Bridge, declared_in
from academy.verdict import CheckResult

_DRAWN = {SHOWN: "drawn", HIDDEN: "drawn_more"}


def probes_of(exercise: Exercise) -> Probes:
    """What the checks ask of the solution."""
    return _probes(exercise, exercise.version)


@functools.cache
def _probes(exercise: Exercise, version: str) -> Probes:
    probes: Probes = _kept(exercise, "probes", lambda: record(_ask_solution(exercise, None, SHOWN).events))
    return probes


def right_of(exercise: Exercise) -> dict[str, Rows]:
    """What the solution says to those probes that the book knows."""
    return _right(exercise, exercise.version)


@functools.cache
def _right(exercise: Exercise, version: str) -> dict[str, Rows]:
    def make() -> dict[str, Rows]:
        solution, declared = exercise.read("solution.py"), declared_in(exercise.solution())
        asked = book_of(exercise).pick(probes_of(exercise))
        return {name: unhurried(solution, exercise.name, declared, some) for name, some in asked.items()}

    right: dict[str, Rows] = _kept(exercise, "right", make)
    return right


def draw(exercise: Exercise, seed: int | None = None, file: str = SHOWN) -> None:
    """Have the examples of all properties known before answers come."""
    if not recall(exercise, seed, file):
        _ask_solution(exercise, seed, file)


def recall(exercise: Exercise, seed: int | None = None, file: str = SHOWN) -> bool:
    """The same if it costs nothing. Those that a seed draws are not kept."""
    if "hypothesis" not in exercise.read(file):
        return True
    if seed is not None:
        return False
    known = drawn_for(exercise, seed, file)
    if not known:
        with contextlib.suppress(OSError, EOFError, ValueError, TypeError):
            known.update(marshal.loads(_place(exercise, _DRAWN[file]).read_bytes()))
    return bool(known)


def _ask_solution(exercise: Exercise, seed: int | None, file: str) -> Bridge:
    start = functools.partial(INLINE.start, exercise, exercise.read("solution.py"))
    checks = [CheckResult(name) for name in check_names(exercise, file)]
    bridge = run_checks(exercise, start, checks, seconds=60.0, seed=seed, file=file)
    if seed is None and (known := drawn_for(exercise, seed, file)):
        keep(_place(exercise, _DRAWN[file]), marshal.dumps(known))
    return bridge


def _kept(exercise: Exercise, kind: str, make: Callable[[], Any]) -> Any:
    """What is the same for this content and this Python, from the cache if it is there."""
    place = _place(exercise, kind)
    with contextlib.suppress(OSError, EOFError, ValueError, TypeError):
        return marshal.loads(place.read_bytes())
    made = make()
    keep(place, marshal.dumps(made))
    return made


def _place(exercise: Exercise, kind: str) -> Path:
    return cache_folder() / f"{exercise.name}-{exercise.content()}.{sys.implementation.cache_tag}.{kind}"


def questions(
    exercise: Exercise,
    raw: str,
    seed: int | None = None,
    file: str = SHOWN,
    hosts: Hosts = INLINE,
    anew: bool = True,
) -> str:
    """A digest of all that the checks ask of an answer: one for every right answer, on every machine (law 5).

    `anew`: Hypothesis draws again what is asked, though it may be known.
    """
    start = functools.partial(hosts.start, exercise, raw)
    checks = [CheckResult(name) for name in check_names(exercise, file)]
    bridge = run_checks(exercise, start, checks, seconds=60.0, seed=seed, file=file, anew=anew)
    asked = "\n".join(f"{event.check} {event.step!r}" for event in bridge.events)
    return hashlib.sha256(asked.encode()).hexdigest()[:16]
