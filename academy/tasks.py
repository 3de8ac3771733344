"""One task of a grading run: an exercise and an answer in, the facts of a verdict out, in whatever process."""

import functools
import hashlib
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from academy.course import Course, Exercise, NoCourse, UnknownName
from academy.verdict import CheckResult, Problem, Verdict

_ADDRESS = re.compile(r"\b0x[0-9a-fA-F]{7,16}\b")


class OtherEdition(Exception):
    """The exercise is not the one that this run began with; the message is its name."""


@dataclass(frozen=True)
class Task:
    """What a worker is sent. `number`: of the answer; `edition`: of the exercise when the run began."""

    number: int
    folder: str
    edition: str
    raw: bytes
    seed: int | None = None
    require_sandbox: bool = False


def edition(exercise: Exercise) -> str:
    """12 hex digits of all that decides a verdict, hidden checks too, and the names of its mistakes."""
    return hashlib.sha256(f"{exercise.whole_version} {exercise.content()}".encode()).hexdigest()[:12]


def judge_task(task: Task) -> dict[str, Any]:
    """The verdict as plain data; the same whoever judges it. Raises OtherEdition, BrokenCheck."""
    verdict = _judged(_exercise(task.folder, task.edition), task)
    for check in verdict.checks:
        check.said, check.printed = _placeless(check.said), _placeless(check.printed)
        check.yours = None if check.yours is None else _placeless(check.yours)
        check.asked = [_placeless(one) for one in check.asked]
    if verdict.problem:
        details = verdict.problem.details
        verdict.problem.details = {key: _placeless(value) for key, value in details.items()}
    return verdict.to_dict()


def unheard(exercise: Exercise, seed: int | None) -> dict[str, Any]:
    """The verdict on an answer whose worker died again and again, whatever was tried: silence is error."""
    from academy.judge import check_names, expect_hidden

    checks = [CheckResult(name) for name in check_names(exercise)]
    verdict = Verdict(exercise.name, exercise.version, checks, problem=Problem("ended_fatal"), seed=seed)
    expect_hidden(verdict, exercise)
    return verdict.to_dict()


def _judged(exercise: Exercise, task: Task) -> Verdict:
    from academy.child import judge_in_child

    return judge_in_child(exercise, task.raw, task.seed, hidden=True)


@functools.cache
def _exercise(folder: str, wanted: str) -> Exercise:
    """The exercise in this folder; on another machine the one of this name in the course that is installed there."""
    exercise = Exercise(Path(folder))
    if not (exercise.folder / "check.py").is_file():
        try:
            exercise = Course.find().exercise(exercise.name)
        except (NoCourse, UnknownName):
            raise OtherEdition(exercise.name) from None
    if edition(exercise) != wanted:
        raise OtherEdition(exercise.name)
    return exercise


def _placeless(text: str) -> str:
    """Without addresses in memory, which differ from run to run."""
    return _ADDRESS.sub("…", text)


def python() -> str:
    """The Python that judges, as far as verdicts can depend on it."""
    return f"{sys.implementation.name} {sys.version_info[0]}.{sys.version_info[1]}"
