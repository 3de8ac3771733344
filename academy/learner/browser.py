"""What the page's worker calls: each function returns one JSON string. The course is mounted at /course."""

import functools
import json
from pathlib import Path
from typing import Any

from academy.bridge.verdict import CheckResult, Problem, Verdict
from academy.checking.session import NO_SESSIONS, Heard, Sessions, nobody
from academy.course.checks import check_names
from academy.course.course import Exercise
from academy.diagnosis.known_answers import right_of
from academy.judge.judge import ask_hidden, judge
from academy.words.feedback import next_hint, speak

COURSE, PROJECTS = Path("/course"), Path("/projects")
_passed: dict[str, tuple[str, Verdict]] = {}  # the answer that has just passed: its hidden checks come next


@functools.cache
def exercise_of(name: str, course: Path) -> Exercise:
    """The exercise of this name, in the folder of its pack: a pack brings no list of the others."""
    return Exercise(next(course.glob(f"*/{name}/task.md")).parent)


def warm(name: str, course: Path = COURSE) -> str:
    """Import and record all that the first check needs, while the learner still reads."""
    exercise = exercise_of(name, course)
    right_of(exercise)
    return json.dumps({"checks": list(check_names(exercise))})


def check(
    name: str,
    source: str,
    lang: str,
    heard: Heard = nobody,
    course: Path = COURSE,
    sessions: Sessions = NO_SESSIONS,
) -> str:
    """Judge an answer: {"verdict", "lines", "checks", "title", "done", "hint"}. `heard` is told how each check goes."""
    exercise = exercise_of(name, course)
    verdict = judge(exercise, source, heard, sessions=sessions)
    _passed.clear()
    if verdict.done:
        _passed[name] = source, verdict
    return _told(exercise, verdict, lang)


def more(
    name: str,
    source: str,
    lang: str,
    heard: Heard = nobody,
    course: Path = COURSE,
    sessions: Sessions = NO_SESSIONS,
) -> str:
    """The same with the hidden checks, if the shown ones pass; each of them has its hints, so far unseen."""
    exercise = exercise_of(name, course)
    known, verdict = _passed.pop(name, ("", None))
    if verdict is None or known != source:
        verdict = judge(exercise, source, heard, sessions=sessions)
    if verdict.done:
        ask_hidden(verdict, exercise, source, heard, sessions=sessions)
    return _told(exercise, verdict, lang)


def scratch(name: str, source: str, text: str, lang: str, course: Path = COURSE) -> str:
    """Run a typed line with the answer: {"lines", "anew"}; `anew`: the answer was loaded for it."""
    from academy.learner.scratch import type_line

    lines, anew = type_line(exercise_of(name, course), source, text, lang)
    return json.dumps({"lines": [vars(line) for line in lines], "anew": anew}, ensure_ascii=False)


def ended(name: str, lang: str, why: str, seconds: int = 10, line: int = 0, course: Path = COURSE) -> str:
    """The same for a check whose worker is gone; `why` is stopped, too_slow or fatal."""
    exercise = exercise_of(name, course)
    checks = [CheckResult(one) for one in check_names(exercise)]
    problem = Problem(f"ended_{why}", line=line or None, details={"seconds": str(seconds)})
    return _told(exercise, Verdict(name, exercise.version, checks, problem=problem), lang)


def _told(exercise: Exercise, verdict: Verdict, lang: str) -> str:
    task = exercise.task(lang)
    hint = next_hint(verdict, task)
    told: dict[str, Any] = {
        "verdict": verdict.to_dict(),
        "lines": [{"kind": line.kind, "text": line.text} for line in speak(verdict, task, lang, "page")],
        "checks": [
            {"name": one.name, "status": one.status, "sentence": words.sentence}
            | ({"hidden": True, "hints": words.hints} if one.hidden else {})
            for one in verdict.checks
            if (words := task.words(one.name))
        ],
        "title": task.title_of(verdict.mistakes[0]) if verdict.mistakes else None,
        "done": verdict.done,
        "hint": {"check": hint[0], "number": hint[1]} if hint else None,
    }
    return json.dumps(told, ensure_ascii=False)


def project(module: str, own: str, lang: str, heard: Heard = nobody, course: Path = PROJECTS) -> str:
    """Play a module's project with these answers, {exercise: text} as JSON; `heard` is told all, the last "end" too.

    `heard("asked", name)`: the exercise that is asked now; else what `play` tells, as a kind and JSON.
    """
    from academy.project.playing import play
    from academy.project.project import project_in

    exercises = [Exercise(file.parent) for file in sorted(course.glob("*/*/solution.py"))]
    found = project_in(course / module, exercises)
    for kind, told in play(found, json.loads(own), lang, lambda name: heard("asked", name)):
        heard(kind, json.dumps(told, ensure_ascii=False))
    return "true"
