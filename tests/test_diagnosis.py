"""Answers that nobody of the list wrote: their mistakes are named, or nothing is; a false name never is.

Beginners wrote the files of learners/ from task.md and starter.py alone. Line 1 of each says what is wrong in it, noted
before it was judged: `is: mistake`, `is: mistake another` (`(one function)` if both are in one), or `is: unlisted`.
Some were used to correct the checks, most of them written with the list of mistakes at hand. A comment below line 1
says so; they are judged like the rest, but count in no share.
"""

import functools
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from academy.bridge.verdict import Verdict
from academy.course.course import Course
from academy.judge.judge import judge

COURSE = Course.find()
EXERCISES = sorted(one.name for one in COURSE.exercises if any(one.folder.glob("learners/*.py")))
LINE = re.compile(r'"""is: ([\w ]+?)( \(one function\))?"""\n')
CORRECTED_BY = "used to correct the checks: counted in no share."
RIGHT, NAMED = 0.85, 0.75


@dataclass(frozen=True)
class Answer:
    """One beginner's file, and what is wrong in it."""

    exercise: str
    path: Path
    mistakes: frozenset[str]
    one_function: bool
    counted: bool

    def __str__(self) -> str:
        return f"{self.exercise}/learners/{self.path.name}"

    @functools.cache  # noqa: B019 (judged once for all tests)
    def verdict(self) -> Verdict:
        return judge(COURSE.exercise(self.exercise), self.path.read_bytes())

    @property
    def named(self) -> frozenset[str]:
        return frozenset(self.verdict().mistakes)


@functools.cache
def answers(exercise: str) -> list[Answer]:
    found = []
    for path in sorted(COURSE.exercise(exercise).folder.glob("learners/*.py")):
        text = path.read_text(encoding="utf-8")
        line = LINE.match(text)
        assert line, f"{path.name} must begin with a line such as `is: no_salt`, `is: unlisted`"
        found.append(
            Answer(exercise, path, frozenset(line[1].split()) - {"unlisted"}, bool(line[2]), CORRECTED_BY not in text)
        )
    return found


def everybody() -> list[Answer]:
    return [answer for exercise in EXERCISES for answer in answers(exercise) if answer.counted]


@pytest.mark.parametrize("exercise", EXERCISES)
def test_no_answer_gets_a_false_name(exercise: str) -> None:
    false = [f"{one}: {sorted(one.named - one.mistakes)}" for one in answers(exercise) if one.named - one.mistakes]
    assert not false, "\n".join(false)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_every_wrong_answer_fails_a_check(exercise: str) -> None:
    passed = [str(one) for one in answers(exercise) if one.verdict().done]
    assert not passed, f"{exercise}/check.py lets them pass: {passed}"


@pytest.mark.parametrize("exercise", EXERCISES)
def test_what_line_1_calls_a_mistake_stands_in_the_list(exercise: str) -> None:
    known = COURSE.exercise(exercise).task().mistakes.keys()
    unknown = [f"{one}: {sorted(one.mistakes - known)}" for one in answers(exercise) if one.mistakes - known]
    assert not unknown, "\n".join(unknown)


def test_the_answers_are_many_and_of_every_kind() -> None:
    every = everybody()
    doubles = [one for one in every if len(one.mistakes) == 2]
    assert len(every) >= 40
    assert len(doubles) >= 12
    assert sum(one.one_function for one in doubles) >= 6
    assert sum(not one.mistakes for one in every) >= 12


def test_most_answers_are_told_what_is_wrong_in_them(capsys: pytest.CaptureFixture[str]) -> None:
    every = everybody()
    listed = [one for one in every if one.mistakes]
    right = [one for one in every if one.named == one.mistakes]
    named = [one for one in listed if one.named and one.named <= one.mistakes]
    shares = f"{len(right)} of {len(every)} told rightly, {len(named)} of {len(listed)} listed mistakes named"
    with capsys.disabled():
        print(f"\nanswers of beginners: {shares}")
    missed = ", ".join(str(one) for one in every if one not in right)
    assert len(right) >= RIGHT * len(every), f"{shares}; not: {missed}"
    assert len(named) >= NAMED * len(listed), f"{shares}; not: {missed}"


NAMES = """
from academy.course.course import Course
from academy.judge.judge import judge

exercise = Course.find().exercise("deanonymise")
print(*judge(exercise, exercise.answer("wrong", "reads_twice").source).mistakes)
"""


@pytest.mark.parametrize("seed", ["9", "12", "14"])
def test_a_mistake_that_depends_on_a_set_is_named_whatever_the_hashes(seed: str, root: Path) -> None:
    """With these seeds a set was once filled in another order than in the book: a page draws its seed by chance."""
    env = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", NAMES]
    done = subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["reads_twice"]
