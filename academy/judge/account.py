"""Keeps what a judging process said until it ends, and makes the verdict of it."""

import json
import re
from typing import Literal

from academy.bridge.verdict import CheckResult, Problem, Verdict
from academy.course.checks import check_names
from academy.course.course import Exercise
from academy.errors import BrokenCheck

HARD = 6  # seconds without a word before the child ends itself; the soft limit (limits.SECONDS) comes first
MEMORY = 1_000  # megabytes that an answer may take, where the system can limit it
Hidden = Literal["no", "after", "yes"]  # are hidden checks asked: never, once the shown ones pass, always


class Account:
    """What the child said, kept until it ends."""

    def __init__(self, exercise: Exercise, seed: int | None, hidden: Hidden) -> None:
        self.exercise, self.hidden = exercise, hidden
        self.facts = Verdict(exercise.name, exercise.version, [], seed=seed)
        self.whole: Verdict | None = None
        self.began = ""
        self.broken = ""
        self.learns = False

    def hear(self, line: bytes) -> None:
        """Take in what the child said; `learns` is true while it makes the book."""
        message = json.loads(line)
        self.learns = "learns" in message
        if self.learns:
            return
        if "verdict" in message:
            self.whole = Verdict.from_dict(message["verdict"])
        elif "broken" in message:
            self.broken = message["broken"]
        elif message["status"] == "begins":
            self.began = message["check"]
        else:
            self.facts.checks.append(CheckResult(message["check"], message["status"]))

    def verdict(self, errors: str, rang: bool) -> Verdict:
        """The child's verdict; or, when it ended without one, what is known of the check it was in."""
        if self.broken:
            raise BrokenCheck(self.broken)
        known = {one.name: one for one in self.facts.checks}
        if self.whole:  # a hidden check that passed before the end has passed
            for check in self.whole.checks:
                if check.status == "error" and check.name in known:
                    check.status = known[check.name].status
            return self.whole
        from academy.judge.judge import expect_hidden  # it brings pytest along

        self.facts.checks = [known.get(name, CheckResult(name)) for name in check_names(self.exercise)]
        if self.hidden == "yes":
            expect_hidden(self.facts, self.exercise)
        line = _line(errors, f"{self.exercise.name}.py")
        slow = rang or "Timeout (" in errors
        kind = "ended_too_slow" if slow else "ended_memory" if "MemoryError" in errors else "ended_fatal"
        self.facts.problem = Problem(kind, line=line, details={"seconds": str(HARD), "limit": str(MEMORY)})
        return self.facts


def _line(errors: str, filename: str) -> int | None:
    """The learner's innermost line in what faulthandler wrote: the first that names the file."""
    found = re.search(rf'File "{re.escape(filename)}", line (\d+)', errors)
    return int(found[1]) if found else None
