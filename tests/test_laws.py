"""Whatever lies in exercises/ keeps the laws of the course."""

from collections.abc import Callable, Iterator

import pytest

from academy.course import Course, Exercise
from tests.laws import LAWS

PAIRS = [(one, module.translated) for module in Course.find().modules for one in module.exercises]


@pytest.mark.parametrize(("exercise", "translated"), PAIRS, ids=[one.name for one, _ in PAIRS])
@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_the_law_holds(
    law: Callable[[Exercise, list[str]], Iterator[str]], exercise: Exercise, translated: list[str]
) -> None:
    sentences = list(law(exercise, translated))
    assert not sentences, "\n" + "\n".join(sentences)


def test_every_folder_of_exercises_stands_in_the_list() -> None:
    course = Course.find()
    listed = {one.folder for one in course.exercises}
    folders = {path.parent for path in course.folder.glob("*/*/check.py")}
    assert folders == listed, f"exercises/course.toml and the folders differ: {sorted(map(str, folders ^ listed))}"
