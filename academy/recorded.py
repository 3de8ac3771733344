"""What the solution is asked and says, recorded once: the same on every machine, so it is kept by content."""

import ast
import contextlib
import functools
import hashlib
import marshal
import sys
from collections.abc import Callable
from typing import Any

from academy.book import book_of, keep, kept_book, page_of
from academy.checks import HIDDEN, SHOWN, check_names
from academy.collected import run_checks
from academy.course import Exercise, cache_folder
from academy.drawn import drawn_for
from academy.host import Step
from academy.inline import INLINE, Hosts
from academy.probes import Probes, Rows, record, unhurried
from academy.proxy import Bridge, declared_in
from academy.verdict import CheckResult

Said = dict[str, list[tuple[Step, tuple[Any, ...]]]]  # by check: each question, and the parts of its reply


def probes_of(exercise: Exercise) -> Probes:
    """What the checks ask of the solution."""
    return _probes(exercise, exercise.version)


@functools.cache
def _probes(exercise: Exercise, version: str) -> Probes:
    probes: Probes = _kept(exercise, "probes", lambda: record(_asked(exercise).events))
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


def heard_of(exercise: Exercise, seed: int | None = None, file: str = SHOWN) -> Said:
    """All that each check asks of the solution, in order, with its replies; by pytest's name of the check."""

    def make() -> Said:
        said: Said = {}
        bridge = _asked(exercise, seed=seed, file=file)
        for event in bridge.events:
            if event.check not in bridge.failed:
                said.setdefault(event.item, []).append((event.step, event.reply.parts))
        return said

    said: Said = _kept(exercise, f"said-{exercise.whole_version}-{file}", make) if seed is None else make()
    return said


def draw(exercise: Exercise, seed: int | None = None, file: str = SHOWN) -> None:
    """Have the examples of all properties known before answers come."""
    if not recall(exercise, seed, file):
        _asked(exercise, seed=seed, file=file)


def recall(exercise: Exercise, seed: int | None = None, file: str = SHOWN) -> bool:
    """The same if the book has them. Those that a seed draws stand in no book."""
    if "hypothesis" not in exercise.read(file):
        return True
    known = drawn_for(exercise, seed, file)
    if not known and seed is None and (book := kept_book(exercise)):
        with contextlib.suppress(ValueError, SyntaxError):
            known.update(ast.literal_eval(book.drawn.get(page_of(exercise, file), "{}")))
    return bool(known)


def written(exercise: Exercise) -> dict[str, str]:
    """What the book says of it."""
    for file in (files := [one for one in (SHOWN, HIDDEN) if check_names(exercise, one)]):
        draw(exercise, None, file)
    known = {page_of(exercise, file): drawn_for(exercise, None, file) for file in files}
    return {page: repr(some) for page, some in known.items() if some}


def _asked(
    exercise: Exercise,
    answer: str = "",
    seed: int | None = None,
    file: str = SHOWN,
    hosts: Hosts = INLINE,
    anew: bool = False,
) -> Bridge:
    """All that the checks ask of this answer, or of the solution."""
    start = functools.partial(hosts.start, exercise, answer or exercise.read("solution.py"))
    checks = [CheckResult(name) for name in check_names(exercise, file)]
    return run_checks(exercise, start, checks, seconds=60.0, seed=seed, file=file, anew=anew)


def _kept(exercise: Exercise, kind: str, make: Callable[[], Any]) -> Any:
    """What is the same for this content and this Python, from the cache if it is there."""
    place = cache_folder() / f"{exercise.name}-{exercise.content()}.{sys.implementation.cache_tag}.{kind}"
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
    hosts: Hosts = INLINE,
    anew: bool = True,
) -> str:
    """A digest of all that the checks ask of an answer: one for every right answer, on every machine (law 5).

    `anew`: Hypothesis draws again what is asked, though it may be known.
    """
    events = _asked(exercise, raw, seed, file, hosts, anew).events
    asked = "\n".join(f"{event.check} {event.step!r}" for event in events)
    return hashlib.sha256(asked.encode()).hexdigest()[:16]
