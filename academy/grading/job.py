"""One job of a grading run: an exercise and an answer in, the facts of a verdict out, in whatever process."""

import atexit
import functools
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from academy import __version__
from academy.bridge.show import steady
from academy.bridge.verdict import CheckResult, Problem, Verdict
from academy.course.course import Course, Exercise
from academy.errors import NoCourse, Trouble, UnknownName

if TYPE_CHECKING:
    from academy.sandbox.worker import Worker

_KEPT = threading.local()


@dataclass(frozen=True)
class Job:
    """What a worker is sent. `number`: of the answer; `edition`: of the exercise when the run began."""

    number: int
    folder: str
    edition: str
    raw: bytes
    seed: int | None = None
    require_sandbox: bool = False


def begin(require_sandbox: bool) -> list[str]:
    """Get ready to judge in this process; the walls that stand. Raises Trouble if one must and does not."""
    if sys.platform == "win32":  # no sandbox is known there: a child with a time limit judges
        if require_sandbox:
            raise Trouble("missing", "sandbox", walls="sandbox")
        return []
    found = _worker().protections
    if require_sandbox and found.missing:
        raise Trouble("missing", "sandbox", walls=", ".join(found.missing))
    return list(found.names)


def judge_job(job: Job) -> dict[str, Any]:
    """The verdict as plain data; the same whoever judges it. Raises Trouble, BrokenCheck."""
    verdict = _judged(_exercise(job.folder, job.edition), job)
    if verdict.problem:
        verdict.problem.details = {key: steady(value) for key, value in verdict.problem.details.items()}
    return verdict.to_dict()


def unheard(exercise: Exercise, seed: int | None) -> Verdict:
    """The verdict on an answer that ends whoever judges it, again and again: silence is error."""
    from academy.course.checks import check_names
    from academy.judge.judge import expect_hidden

    checks = [CheckResult(name) for name in check_names(exercise)]
    verdict = Verdict(exercise.name, exercise.version, checks, problem=Problem("ended_fatal"), seed=seed)
    expect_hidden(verdict, exercise)
    return verdict


def _judged(exercise: Exercise, job: Job) -> Verdict:
    begin(job.require_sandbox)
    if sys.platform == "win32":
        from academy.judge.child import judge_in_child

        return judge_in_child(exercise, job.raw, job.seed, hidden=True)
    from academy.sandbox.worker import NoSandbox

    worker = _worker()
    try:
        return worker.judge(exercise, job.raw, job.seed, hidden=True)
    except NoSandbox as error:
        try:  # does nothing work, or only this answer not?
            worker.judge(exercise, exercise.read("solution.py").encode(), job.seed, hidden=True)
        except NoSandbox:
            raise Trouble(error.key, "sandbox", **error.fields) from error
        return unheard(exercise, job.seed)


def _worker() -> "Worker":
    """The sandbox of this thread, kept warm: some executors judge in several threads of a process."""
    from academy.sandbox.worker import NoSandbox, Worker

    worker: Worker | None = getattr(_KEPT, "worker", None)
    if worker is None:
        try:
            worker = _KEPT.worker = Worker()
        except NoSandbox as error:
            raise Trouble(error.key, "sandbox", **error.fields) from error
        atexit.register(worker.close)
    return worker


@functools.cache
def _exercise(folder: str, wanted: str) -> Exercise:
    """The exercise in this folder; on another machine the one of this name in the course that is installed there."""
    exercise = Exercise(Path(folder))
    if not (exercise.folder / "check.py").is_file():
        try:
            exercise = Course.find().exercise(exercise.name)
        except (NoCourse, UnknownName):
            raise Trouble("other_edition", name=exercise.name) from None
    if exercise.edition != wanted:
        raise Trouble("other_edition", name=exercise.name)
    return exercise


def who() -> str:
    """The Python and the tool that judge here, as far as verdicts depend on them."""
    return f"{sys.implementation.name} {sys.version_info[0]}.{sys.version_info[1]}, academy {__version__}"
