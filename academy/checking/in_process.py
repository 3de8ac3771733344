"""Where answers run: in this interpreter; a sandbox keeps the same promises (sandbox/remote.py)."""

import functools
import types
from typing import Protocol

from academy.bridge.host import Host
from academy.bridge.limits import crowding
from academy.bridge.loading import loading_problem, read_code
from academy.bridge.proxy import Answers, declared_in
from academy.bridge.verdict import Problem
from academy.course.course import Exercise


class Hosts(Protocol):
    """Where answers run: in this interpreter, or in a sandbox."""

    def problem(self, exercise: Exercise, text: str, seconds: float) -> Problem | None:
        """Why this answer cannot be asked anything."""

    def start(self, exercise: Exercise, text: str, seconds: float) -> Answers:
        """Load the answer anew."""


class InProcess:
    """This interpreter: a learner's own machine, or the page."""

    def problem(self, exercise: Exercise, text: str, seconds: float) -> Problem | None:
        code = _code(text, exercise.name)
        if isinstance(code, Problem):
            return code
        return loading_problem(self._load(exercise, code, seconds), exercise.solution(), text)

    def start(self, exercise: Exercise, text: str, seconds: float) -> Host:
        code = _code(text, exercise.name)
        return self._load(exercise, text if isinstance(code, Problem) else code, seconds)

    def _load(self, exercise: Exercise, source: str | types.CodeType, seconds: float) -> Host:
        return Host(source, exercise.name, declared_in(exercise.solution()), seconds, crowding())


@functools.lru_cache(maxsize=2)
def _code(text: str, name: str) -> types.CodeType | Problem:
    """An answer is loaded anew for each check, and compiled once."""
    return read_code(text, name)


IN_PROCESS = InProcess()
