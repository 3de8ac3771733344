"""The words of a report in one language: tasks, lessons, what a learner reads; and what is never told."""

import contextlib
from dataclasses import replace

from academy.course import Course, UnknownName
from academy.task import Task
from academy.verdict import CheckResult, Verdict
from academy.words import Line, say, speak


class Wording:
    """Words for verdicts. An exercise that the course does not have any more is told without its sentences."""

    def __init__(self, course: Course, lang: str) -> None:
        self.course, self.lang = course, lang
        self._tasks: dict[str, Task] = {}

    def task(self, exercise: str) -> Task:
        """The exercise's words."""
        if exercise not in self._tasks:
            self._tasks[exercise] = Task(exercise, "", {}, {})
            with contextlib.suppress(UnknownName):
                self._tasks[exercise] = self.course.exercise(exercise).task(self.lang)
        return self._tasks[exercise]

    def say(self, key: str, **fields: object) -> str:
        """A sentence of the report."""
        return say(self.lang, "report", key, **fields)

    def lines(self, verdict: Verdict) -> list[Line]:
        """What the learner reads in the page."""
        return speak(verdict, self.task(verdict.exercise), self.lang, "page")


def shown(verdict: Verdict) -> Verdict:
    """The verdict as it may leave the report: hidden checks tell whether they pass, and nothing that they asked."""
    return replace(verdict, checks=[_shown(check) for check in verdict.checks])


def _shown(check: CheckResult) -> CheckResult:
    if not check.hidden:
        return check
    return CheckResult(check.name, check.status, raised=check.raised, seconds=check.seconds, hidden=True)
