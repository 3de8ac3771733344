"""Whatever lies in exercises/ keeps the laws of the course, and the judge in the page and on a desktop are one.

Both in one file: an answer is judged once for both.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from academy.authoring.judged_answers import judge_every_answer, verdict_for
from academy.authoring.laws import LAWS
from academy.checking.recording import questions
from academy.course.checks import HIDDEN, SHOWN, check_names
from academy.course.course import Course, Exercise
from academy.course.mistakes import KnownAnswer

COURSE = Course.find()


PAIRS = [(one, module.translated) for module in COURSE.modules for one in module.exercises]


@pytest.mark.parametrize(("exercise", "translated"), PAIRS, ids=[one.name for one, _ in PAIRS])
@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_the_law_holds(
    law: Callable[[Exercise, list[str]], Iterator[str]], exercise: Exercise, translated: list[str]
) -> None:
    judge_every_answer(exercise)
    sentences = list(law(exercise, translated))
    assert not sentences, "\n" + "\n".join(sentences)


def test_every_folder_of_exercises_stands_in_the_list() -> None:
    listed = {one.folder for one in COURSE.exercises}
    folders = {path.parent for path in COURSE.folder.glob("*/*/check.py")}
    assert folders == listed, f"exercises/course.toml and the folders differ: {sorted(map(str, folders ^ listed))}"


# The page and the desktop

EVERYTHING = os.environ.get("ACADEMY_TEST_EVERYTHING") == "1"
HERE = [one for one in COURSE.exercises if "browser" in one.task().runs]


def asked(exercise: Exercise) -> dict[str, KnownAnswer]:
    """Right and fitted answers, and every other mistake once; ACADEMY_TEST_EVERYTHING=1: all, in all ways, and pairs
    (minutes more).
    """
    wrong = exercise.answers("wrong")
    once = [one for one in wrong if not {".", "+"} & set(one.name)][::2]
    some = [*exercise.answers("accepted"), *(wrong if EVERYTHING else once), *exercise.answers("fitted")]
    return {f"{one.kind}/{one.name}": one for one in [*exercise.answers("solution"), *some]}


class PageJudge:
    """Pyodide with the judge, as a page loads it, under Node: one for each process of the tests."""

    def __init__(self, root: Path) -> None:
        node = shutil.which("node")
        assert node, "node is missing: run the tests by `make test`"
        self.process = subprocess.Popen(
            [node, "web/conform.mjs"], cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )

        self.known: dict[str, dict[str, Any]] = {}

    def told(self, exercise: Exercise) -> dict[str, Any]:
        """What it says of these answers of an exercise."""
        if exercise.name in self.known:
            return self.known[exercise.name]
        assert self.process.stdin and self.process.stdout
        answers = {name: answer.source for name, answer in asked(exercise).items()}
        self.process.stdin.write(json.dumps({"name": exercise.name, "answers": answers}) + "\n")
        self.process.stdin.flush()
        self.known[exercise.name] = json.loads(self.process.stdout.readline())
        return self.known[exercise.name]


@pytest.fixture(scope="session")
def page_judge(root: Path, site: Path) -> Iterator[PageJudge]:
    one = PageJudge(root)
    yield one
    one.process.communicate()


@pytest.mark.parametrize("exercise", HERE, ids=lambda one: one.name)
def test_an_answer_gets_the_same_marks_and_the_same_mistakes(exercise: Exercise, page_judge: PageJudge) -> None:
    told = page_judge.told(exercise)
    checks = [file for file in (SHOWN, HIDDEN) if check_names(exercise, file)]
    assert told["asked"] == [questions(exercise, exercise.read("solution.py"), file=file) for file in checks]
    judge_every_answer(exercise)
    for name, answer in asked(exercise).items():
        verdict = verdict_for(exercise, answer)
        here = {one.name: one.status for one in verdict.checks}, verdict.mistakes
        there = told["answers"][name]
        assert here == (there["statuses"], there["mistakes"]), name


@pytest.mark.parametrize("exercise", HERE, ids=lambda one: one.name)
def test_no_answer_keeps_a_learner_waiting(exercise: Exercise, page_judge: PageJudge) -> None:
    slow = {name: one["seconds"] for name, one in page_judge.told(exercise)["answers"].items() if one["seconds"] > 5}
    assert not slow
