"""The laws can fail: each is broken in a copy of an exercise, and says which file to change."""

import shutil
from pathlib import Path

import pytest

from academy.course import Course, Exercise
from tests import laws


@pytest.fixture
def copy(tmp_path: Path) -> Exercise:
    folder = tmp_path / "hashing" / "tree_head"
    shutil.copytree(Course.find().exercise("tree_head").folder, folder)
    return Exercise(folder)


def edit(exercise: Exercise, file: str, old: str, new: str) -> None:
    path = exercise.folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{file} no longer holds {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_law_1_a_wrong_answer_among_the_accepted_is_named(copy: Exercise) -> None:
    shutil.copy(copy.folder / "wrong" / "duplicates_last.py", copy.folder / "accepted" / "another.py")
    said = list(laws.right_answers_pass(copy, []))
    assert any(one.startswith("`tree_head/accepted/another.py` is a right answer, but fails ") for one in said), said


def test_law_1_the_solution_with_other_names_is_no_other_algorithm(copy: Exercise) -> None:
    text = copy.read("solution.py").replace("records", "rows")
    (copy.folder / "accepted" / "renamed.py").write_text(text, encoding="utf-8")
    said = list(laws.right_answers_pass(copy, []))
    assert "`tree_head/accepted/renamed.py` is the solution with other names: use another algorithm." in said


def test_law_2_a_starter_with_another_parameter_is_named(copy: Exercise) -> None:
    edit(copy, "starter.py", "def tree_head(records", "def tree_head(rows")
    said = list(laws.starter_promises_the_solution(copy, []))
    assert "`tree_head/starter.py` and `solution.py` differ in the signature or docstring of `tree_head`." in said


def test_law_3_a_wrong_answer_that_fails_more_than_it_says_is_named(copy: Exercise) -> None:
    path = copy.folder / "wrong" / "duplicates_last.py"
    first, rest = path.read_text(encoding="utf-8").split("\n", 1)
    names = first.removeprefix('"""fails: ').removesuffix('"""').split()
    path.write_text(f'"""fails: {" ".join(names[1:])}"""\n{rest}', encoding="utf-8")
    said = list(laws.wrong_answers_are_recognised(copy, []))
    says = ", ".join(sorted(names[1:]))
    assert f"`tree_head/wrong/duplicates_last.py` says it fails {says}, but it also fails {names[0]}." in said


def test_law_3_two_mistakes_that_answer_alike_are_named(copy: Exercise) -> None:
    shutil.copy(copy.folder / "wrong" / "duplicates_last.py", copy.folder / "wrong" / "same_again.py")
    said = list(laws.wrong_answers_are_recognised(copy, []))
    assert any(one.startswith("`tree_head/wrong/same_again.py` is not recognised") for one in said), said


def test_law_4_a_check_that_nothing_fails_is_named(copy: Exercise) -> None:
    with (copy.folder / "check.py").open("a", encoding="utf-8") as stream:
        stream.write("\n\ndef test_vacuous() -> None:\n    assert tree_head([]) is not None\n")
    said = list(laws.every_check_has_a_purpose_and_words(copy, []))
    assert "`tree_head/check.py`: no answer in wrong/ fails vacuous. Add one, or drop the check." in said
    assert "`tree_head/task.md`: the check vacuous stands in only one of check.py and this file." in said


def test_law_4_a_missing_translation_is_named_only_where_the_module_is_translated(copy: Exercise) -> None:
    (copy.folder / "task.ky.md").unlink(missing_ok=True)
    sentence = "`tree_head/task.ky.md` is missing: course.toml lists the module as translated."
    assert sentence in list(laws.every_check_has_a_purpose_and_words(copy, ["ky"]))
    assert sentence not in list(laws.every_check_has_a_purpose_and_words(copy, []))


def test_law_5_a_check_that_asks_by_chance_is_named(copy: Exercise) -> None:
    with (copy.folder / "check.py").open("a", encoding="utf-8") as stream:
        stream.write("\n\ndef test_chance() -> None:\n    import os\n    tree_head([os.urandom(8)])\n")
    said = list(laws.the_same_inputs_quickly_for_everyone(copy, []))
    sentence = "`tree_head/check.py` asks two equal answers different things: no chance, clock or set order."
    assert sentence in said


def test_law_6_a_lesson_that_is_too_long_is_named(copy: Exercise) -> None:
    edit(copy, "task.md", "\n### duplicates_last\n\n", "\n### duplicates_last\n\n" + "This goes on and on. " * 60)
    said = list(laws.the_words_fit_and_lead_on(copy, []))
    start = "What a learner reads about `tree_head/wrong/duplicates_last.py` (en) has "
    assert any(one.startswith(start) for one in said), said
