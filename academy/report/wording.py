"""The words of a report in one language: tasks, lessons, what a learner reads; and what is never told."""

import contextlib
from dataclasses import replace

from academy.bridge.verdict import PROTECTIONS, CheckResult, Verdict
from academy.course.course import Course
from academy.course.task import Task
from academy.errors import UnknownName
from academy.report.cells import spoken_check, spoken_lines
from academy.words.feedback import Line, call_lines, speak
from academy.words.i18n import say

_LABELS = ("asked", "yours", "expected", "printed")
_SHORT = ("done", "problem", "mistake", "lesson", "unwritten", "check")


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

    def number(self, value: float) -> str:
        """A number with one decimal, as the language writes it."""
        return f"{value:.1f}" if self.lang == "en" else f"{value:.1f}".replace(".", ",")

    def how(self, note: str) -> str:
        """A sentence about how an answer was read, such as a notebook without tags; most need none."""
        return say(self.lang, "intake", note) if note else ""

    def sentence(self, exercise: str, check: str) -> str:
        """What a check asks for; empty if it is not known any more."""
        words = self.task(exercise).words(check)
        return words.sentence if words else ""

    def lines(self, verdict: Verdict) -> list[Line]:
        """What the learner reads."""
        try:
            return speak(spoken_lines(verdict, self.lang), self.task(verdict.exercise), self.lang, "page")
        except (LookupError, TypeError, ValueError, AttributeError):  # facts that no version of the judge writes
            return [Line("problem", say(self.lang, "problem", "unknown"))]

    def label(self, kind: str) -> str:
        """What stands before a line of this kind; most need nothing."""
        return say(self.lang, "call", kind) if kind in _LABELS else ""

    def short(self, verdict: Verdict) -> str:
        """One line for a gradebook: points, then the mistake with its lesson or the check that fails."""
        points = self.say("points_in", exercise=verdict.exercise, passed=verdict.passed, of=len(verdict.checks))
        return " ".join([points, *(line.text for line in self.lines(public_verdict(verdict)) if line.kind in _SHORT)])

    def told(self, verdict: Verdict, check: CheckResult) -> str:
        """What a check that does not pass asked, got and expected."""
        lines = call_lines(shown_check(spoken_check(check, self.lang)), self.lang)
        told = [f"{label}: {line.text}" if (label := self.label(line.kind)) else line.text for line in lines]
        return "\n".join([self.sentence(verdict.exercise, check.name), *told]).strip()


def protected(found: list[tuple[list[str], int]], lang: str) -> str:
    """The report's first line: which protections were on, for how many answers, and which were missing."""
    if not found:
        return say(lang, "report", "none_judged")
    if not any(names for names, _ in found):
        return say(lang, "report", "unprotected")
    return " ".join(_protected(names, count, lang) for names, count in found)


def _protected(names: list[str], count: int, lang: str) -> str:
    nothing = say(lang, "report", "nothing")
    missing = ", ".join(wall for wall in PROTECTIONS if wall not in names)
    key = "protected_partly" if missing else "protected"
    return say(lang, "report", key, names=", ".join(names) or nothing, count=count, missing=missing)


def public_verdict(verdict: Verdict) -> Verdict:
    """The verdict as it may leave the report."""
    return replace(verdict, checks=[shown_check(check) for check in verdict.checks])


def shown_check(check: CheckResult) -> CheckResult:
    """A hidden check tells whether it passes, and nothing of what it asked."""
    if not check.hidden:
        return check
    return CheckResult(check.name, check.status, raised=check.raised, seconds=check.seconds, hidden=True)
