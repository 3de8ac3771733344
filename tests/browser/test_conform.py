"""The judge in the page and the judge on a desktop are one: same questions, same marks, same mistakes."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from academy.course import Course, Exercise
from academy.judge import HIDDEN, SHOWN, check_names, questions
from tests.laws import verdict_on

COURSE = Course.find()
EVERYTHING = os.environ.get("ACADEMY_TEST_EVERYTHING") == "1"
HERE = [one for one in COURSE.exercises if "browser" in one.task().runs]


@pytest.fixture(scope="module")
def in_page(tmp_path_factory: pytest.TempPathFactory, root: Path, site: Path) -> dict[str, Any]:
    """What Pyodide says of every answer of every exercise that runs in a browser."""
    node = shutil.which("node")
    assert node, "node is missing: run the tests by `make test`"
    told = tmp_path_factory.mktemp("conform") / "told.json"
    subprocess.run([node, "web/conform.mjs", str(told)], cwd=root, check=True)
    answers: dict[str, Any] = json.loads(told.read_text(encoding="utf-8"))
    return answers


def asks(answer: Path) -> bool:
    """Each mistake once; with ACADEMY_TEST_EVERYTHING=1 also its other ways and pairs (minutes more)."""
    return EVERYTHING or not {".", "+"} & set(answer.stem)


@pytest.mark.parametrize("exercise", HERE, ids=lambda one: one.name)
def test_every_answer_gets_the_same_marks_and_the_same_mistakes(exercise: Exercise, in_page: dict[str, Any]) -> None:
    told = in_page[exercise.name]
    asked = [file for file in (SHOWN, HIDDEN) if check_names(exercise, file)]
    assert told["asked"] == [questions(exercise, exercise.read("solution.py"), file=file) for file in asked]
    kinds = ("accepted", "wrong", "fitted")
    files = ["solution.py", *(f"{kind}/{one.name}" for kind in kinds for one in exercise.answers(kind) if asks(one))]
    assert sorted(told["answers"]) == sorted(files)
    for file in files:
        verdict = verdict_on(exercise, exercise.folder / file)
        here = {one.name: one.status for one in verdict.checks}, verdict.mistakes
        there = told["answers"][file]
        assert here == (there["statuses"], there["mistakes"]), file


def test_no_answer_keeps_a_learner_waiting(in_page: dict[str, Any]) -> None:
    slow = {
        f"{name}/{file}": one["seconds"]
        for name, told in in_page.items()
        for file, one in told["answers"].items()
        if one["seconds"] > 5
    }
    assert not slow
