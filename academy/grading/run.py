"""Grades a class: what was handed in → grades.db → jobs → verdicts → views. Killed, it goes on where it was."""

import contextlib
import json
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from academy.bridge.verdict import PROTECTIONS
from academy.course.course import Course, Exercise
from academy.errors import Trouble
from academy.grading.deadline import deadline, mark_late
from academy.grading.executors import Workers, judge_all
from academy.grading.job import Job, begin, unheard
from academy.report.filling import Filled, filled_sheets
from academy.report.progress import Progress
from academy.report.register import Register, register
from academy.report.rows import Rows
from academy.report.store import NAME, Store
from academy.report.wording import Wording, protected
from academy.words.i18n import say
from academy.words.terminal import console

if TYPE_CHECKING:
    from academy.intake import HandedIn


class NothingToGrade(Exception):
    """The sentence for the instructor: no such path, or no answers in it."""


@dataclass(frozen=True)
class Wishes:
    """What an instructor asks for. `attempt`: which of several counts; `until`: the deadline, in words; `accept_near`:
    files with nearly the right name are answers; `pattern`: how files are called in a layout that is not known;
    `filled`: files of other systems to fill in; `exercises`: the folder of their own exercises."""

    report: Path
    lang: str
    only: tuple[str, ...] = ()
    seed: int | None = None
    attempt: str = "last"
    require_sandbox: bool = False
    exercises: Path | None = None
    filled: Filled = Filled()
    until: str = ""
    accept_near: bool = False
    pattern: str = ""
    as_json: bool = False


def grade_all(course: Course, paths: list[Path], wishes: Wishes, executors: AbstractContextManager[Workers]) -> None:
    """Grade everybody: afterwards every answer has a verdict. Raises NothingToGrade, Trouble, BrokenCheck."""
    start, lang = time.perf_counter(), wishes.lang
    until = deadline(wishes.until)
    with contextlib.ExitStack() as stack:
        ready = None
        if not (wishes.report / NAME).exists():  # all is to be judged: somebody gets ready for it meanwhile
            workers = stack.enter_context(executors)
            executors, ready = contextlib.nullcontext(workers), workers.order(begin, wishes.require_sandbox)
        handed = _collected(course, paths, wishes)
        counted = _counted(course, handed, wishes.only)
        unknown = mark_late(handed, until) if until else 0
        wording = Wording(course, lang)
        store = stack.enter_context(Store(wishes.report, new=True))
        known = _registered(store, handed, counted, wishes)
        sentences = _read(handed, lang)
        if unknown:
            sentences.append(say(lang, "report", "deadline_unknown", count=unknown))
        del handed
        sentences.append(say(lang, "grade", "counted", names=", ".join(one.name for one in counted)))
        if known.others:
            sentences.append(say(lang, "report", "others", count=known.others))
        for _ in filled_sheets(Rows(store, wishes.attempt), wording, wishes.filled):
            pass  # what is wrong with a teacher's file is told before anything is judged
        judged = _judge(store, counted, wishes, executors, ready, sentences)
        from academy.report.views import write_views  # not before: the first verdict need not wait for jinja

        _tell(list(write_views(Rows(store), wording, wishes.report, wishes.filled)))
    facts: dict[str, Any] = {"learners": known.learners, "answers": known.answers, "judged": judged}
    facts |= {"seconds": round(time.perf_counter() - start, 1), "report": str(wishes.report)}
    typer.echo(json.dumps(facts) if wishes.as_json else say(lang, "report", "written", **facts))


def _collected(course: Course, paths: list[Path], wishes: Wishes) -> "HandedIn":
    from academy.intake import NotReadable, collect  # not before: the workers get ready meanwhile

    try:
        handed = collect(course, paths, wishes.lang, wishes.accept_near, wishes.pattern)
    except NotReadable as error:
        raise NothingToGrade(str(error)) from None
    except OSError as error:
        raise Trouble("cannot_read", place=error.filename, why=error.strerror or "") from error
    if not any(learner.answers for learner in handed.learners):
        _tell(_read(handed, wishes.lang))
        example = f"{course.exercises[0].name}.py"
        raise NothingToGrade(say(wishes.lang, "grade", "nobody", path=", ".join(map(str, paths)), example=example))
    return handed


def _read(handed: "HandedIn", lang: str) -> list[str]:
    """What was read, as which layout, and what was left out."""
    return [*(one.said(lang) for one in handed.sources), *(one.said(lang) for one in handed.notes)]


def _counted(course: Course, handed: "HandedIn", only: tuple[str, ...]) -> list[Exercise]:
    """The exercises that give points: those asked for, else those that somebody handed in."""
    if only:
        return [course.exercise(name) for name in dict.fromkeys(only)]
    names = {answer.exercise for learner in handed.learners for answer in learner.answers}
    return [one for one in course.exercises if one.name in names]


def _registered(store: Store, handed: "HandedIn", counted: list[Exercise], wishes: Wishes) -> Register:
    return register(
        store,
        handed.learners,
        counted,
        seed="" if wishes.seed is None else str(wishes.seed),
        attempt=wishes.attempt,
        source=handed.source,
        notes=[[one.key, one.fields] for one in handed.notes],
        exercises=str(wishes.exercises.absolute()) if wishes.exercises else "",
    )


def _judge(
    store: Store,
    counted: list[Exercise],
    wishes: Wishes,
    executors: AbstractContextManager[Workers],
    ready: Callable[[], list[str]] | None,
    sentences: list[str],
) -> int:
    """Judge what has no verdict yet; how many there were. First of all says which protections are on."""
    numbers = store.pending(wishes.attempt, lambda names: not wishes.require_sandbox or set(PROTECTIONS) <= set(names))
    if not numbers:
        _tell([protected(Rows(store).protections(), wishes.lang), *sentences])
        return 0
    by_name = {one.name: one for one in counted}
    progress = Progress(len(numbers), wishes.lang)
    try:
        with executors as workers:
            names = (ready or workers.order(begin, wishes.require_sandbox))()
            _tell([protected([(names, len(numbers))], wishes.lang), *sentences])
            with progress:
                for job, facts in judge_all(_jobs(store, numbers, by_name, wishes), workers):
                    store.add(job.number, facts or unheard(by_name[Path(job.folder).name], wishes.seed).to_dict())
                    progress.step()
    except KeyboardInterrupt:
        left = len(numbers) - progress.done
        _tell([say(wishes.lang, "report", "stopped", done=progress.done, left=left)])
        raise
    return len(numbers)


def _tell(sentences: list[str]) -> None:
    for sentence in sentences:
        console(errors=True).print(sentence, markup=False)


def _jobs(store: Store, numbers: list[int], by_name: dict[str, Exercise], wishes: Wishes) -> Iterator[Job]:
    editions = {one.name: one.edition for one in Rows(store).exercises}
    for number in numbers:
        name, raw = store.answer(number)
        folder = str(by_name[name].folder.absolute())
        yield Job(number, folder, editions[name], raw, wishes.seed, wishes.require_sandbox)
