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

PAIRS = [(one, module.translated) for module in Course.find().modules for one in module.exercises]


@pytest.mark.parametrize(("exercise", "translated"), PAIRS, ids=[one.name for one, _ in PAIRS])
@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_the_law_holds(
    law: Callable[[Exercise, list[str]], Iterator[str]], exercise: Exercise, translated: list[str]
) -> None:
    judge_every_answer(exercise)
    sentences = list(law(exercise, translated))
    assert not sentences, "\n" + "\n".join(sentences)


def test_every_folder_of_exercises_stands_in_the_list() -> None:
    course = Course.find()
    listed = {one.folder for one in course.exercises}
    folders = {path.parent for path in course.folder.glob("*/*/check.py")}
    assert folders == listed, f"exercises/course.toml and the folders differ: {sorted(map(str, folders ^ listed))}"


# The page and the desktop

EVERYTHING = os.environ.get("ACADEMY_TEST_EVERYTHING") == "1"
HERE = [one for one in Course.find().exercises if "browser" in one.task().runs]


def asked(exercise: Exercise) -> dict[str, KnownAnswer]:
    """Right and fitted answers, and every other mistake once; ACADEMY_TEST_EVERYTHING=1: all, in all ways, and pairs
    (minutes more).
    """
    wrong = exercise.answers("wrong")
    once = [one for one in wrong if not {".", "+"} & set(one.name)][::2]
    some = [*exercise.answers("accepted"), *(wrong if EVERYTHING else once), *exercise.answers("fitted")]
    return {f"{one.kind}/{one.name}": one for one in [*exercise.answers("solution"), *some]}


@pytest.fixture(scope="module")
def in_page(tmp_path_factory: pytest.TempPathFactory, root: Path, site: Path) -> dict[str, Any]:
    """What Pyodide says of these answers of every exercise that runs in a browser."""
    node = shutil.which("node")
    assert node, "node is missing: run the tests by `make test`"
    folder = tmp_path_factory.mktemp("conform")
    sources = {one.name: {name: answer.source for name, answer in asked(one).items()} for one in HERE}
    (folder / "asked.json").write_text(json.dumps(sources), encoding="utf-8")
    command = [node, "web/conform.mjs", str(folder / "told.json"), str(folder / "asked.json")]
    subprocess.run(command, cwd=root, check=True)
    answers: dict[str, Any] = json.loads((folder / "told.json").read_text(encoding="utf-8"))
    return answers


@pytest.mark.parametrize("exercise", HERE, ids=lambda one: one.name)
def test_an_answer_gets_the_same_marks_and_the_same_mistakes(exercise: Exercise, in_page: dict[str, Any]) -> None:
    told = in_page[exercise.name]
    checks = [file for file in (SHOWN, HIDDEN) if check_names(exercise, file)]
    assert told["asked"] == [questions(exercise, exercise.read("solution.py"), file=file) for file in checks]
    judge_every_answer(exercise)
    for name, answer in asked(exercise).items():
        verdict = verdict_for(exercise, answer)
        here = {one.name: one.status for one in verdict.checks}, verdict.mistakes
        there = told["answers"][name]
        assert here == (there["statuses"], there["mistakes"]), name


def test_no_answer_keeps_a_learner_waiting(in_page: dict[str, Any]) -> None:
    slow = {
        f"{name} {answer}": one["seconds"]
        for name, told in in_page.items()
        for answer, one in told["answers"].items()
        if one["seconds"] > 5
    }
    assert not slow
