"""The laws can fail: each is broken in a copy of an exercise, and says which file to change."""

import shutil
from pathlib import Path

import pytest

from academy.course.course import Course, Exercise
from tests import laws


@pytest.fixture
def copy(tmp_path: Path) -> Exercise:
    """With a single wrong and a single accepted answer: the others would only take time here."""
    folder = tmp_path / "hashing" / "tree_head"
    shutil.copytree(Course.find().exercise("tree_head").folder, folder)
    copied = Exercise(folder)
    for path in [*copied.answers("wrong"), *copied.answers("accepted")]:
        if path.stem not in ("duplicates_last", "stack"):
            path.unlink()
    return copied


def add(exercise: Exercise, file: str, text: str) -> None:
    with (exercise.folder / file).open("a", encoding="utf-8") as stream:
        stream.write(f"\n\n{text}\n")


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


def test_law_1_a_check_that_a_right_answer_fails_with_another_seed_is_named(copy: Exercise) -> None:
    add(copy, "check_more.py", "@given(st.integers(0, 10**6))\ndef test_luck(number):\n    assert number % 100 != 35")
    said = list(laws.right_answers_pass(copy, []))
    luck = [one for one in said if "`tree_head/solution.py` is right, but with seed" in one and "fails luck." in one]
    assert luck, said


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


def test_law_3_a_fitted_answer_that_fails_what_is_shown_or_not_what_it_says_is_named(copy: Exercise) -> None:
    wrong = (copy.folder / "wrong" / "duplicates_last.py").read_text(encoding="utf-8").partition("\n")[2]
    (copy.folder / "fitted" / "seen.py").write_text(f'"""fails: huge_books"""\n{wrong}', encoding="utf-8")
    edit(copy, "fitted/finds_the_record.py", "fails: equal_records", "fails: any_place")
    (copy.folder / "fitted" / "silent.py").write_text(copy.read("solution.py"), encoding="utf-8")
    said = list(laws.fitted_answers_fail_only_what_is_hidden(copy, []))
    assert any(one.startswith("`tree_head/fitted/seen.py` fails any_records, ") for one in said), said
    assert "`tree_head/fitted/seen.py` is named duplicates_last, though it passes what is shown." in said
    silent = '`tree_head/fitted/silent.py` must begin with the line `"""fails: check_a check_b"""`.'
    other = (
        "`tree_head/fitted/finds_the_record.py` says it fails any_place; of the hidden checks it fails equal_records."
    )
    assert silent in said and other in said


def test_law_4_a_hidden_check_without_purpose_words_or_a_name_of_its_own_is_named(copy: Exercise) -> None:
    add(copy, "check_more.py", "def test_vacuous():\n    assert tree_head([]) is not None")
    add(copy, "check_more.py", "def test_proof():\n    assert tree_head([]) is not None")
    edit(copy, "task.ru.md", "### huge_books", "### enormous_books")
    said = list(laws.every_check_has_a_purpose_and_words(copy, []))
    assert "`tree_head/check_more.py`: no answer in fitted/ fails vacuous. Add one, or drop the check." in said
    assert "`tree_head/check_more.py`: proof stands in check.py too: give it another name." in said
    assert "`tree_head/task.md`: the check vacuous stands in only one of check_more.py and this file." in said
    assert "`tree_head/task.ru.md`: the check huge_books stands in only one of check_more.py and this file." in said


def test_law_4_a_check_that_nothing_fails_is_named(copy: Exercise) -> None:
    add(copy, "check.py", "def test_vacuous() -> None:\n    assert tree_head([]) is not None")
    said = list(laws.every_check_has_a_purpose_and_words(copy, []))
    assert "`tree_head/check.py`: no answer in wrong/ fails vacuous. Add one, or drop the check." in said
    assert "`tree_head/task.md`: the check vacuous stands in only one of check.py and this file." in said


def test_law_4_a_missing_translation_is_named_only_where_the_module_is_translated(copy: Exercise) -> None:
    (copy.folder / "task.ky.md").unlink(missing_ok=True)
    sentence = "`tree_head/task.ky.md` is missing: course.toml lists the module as translated."
    assert sentence in list(laws.every_check_has_a_purpose_and_words(copy, ["ky"]))
    assert sentence not in list(laws.every_check_has_a_purpose_and_words(copy, []))


def test_law_5_a_check_that_asks_by_chance_is_named(copy: Exercise) -> None:
    add(copy, "check.py", "def test_chance() -> None:\n    import os\n    tree_head([os.urandom(8)])")
    said = list(laws.the_same_inputs_quickly_for_everyone(copy, []))
    sentence = "`tree_head/check.py` asks two equal answers different things: no chance, clock or set order."
    assert sentence in said


def test_law_5_a_hidden_check_that_asks_by_chance_is_named(copy: Exercise) -> None:
    add(copy, "check_more.py", "def test_chance() -> None:\n    import os\n    tree_head([os.urandom(8)])")
    said = list(laws.the_same_inputs_quickly_for_everyone(copy, []))
    assert any(one.startswith("`tree_head/check_more.py` asks two equal answers different things") for one in said)


def test_law_5_a_property_that_asks_the_same_for_every_seed_is_named(copy: Exercise) -> None:
    text = copy.read("check_more.py").replace("st.integers(34, 90)", "st.just(40)")
    text = text.replace("st.binary(min_size=1, max_size=4)", 'st.just(b"x")').replace(
        "st.integers(0, 10**6)", "st.just(3)"
    )
    (copy.folder / "check_more.py").write_text(text, encoding="utf-8")
    said = list(laws.the_same_inputs_quickly_for_everyone(copy, []))
    sentence = "`tree_head/check_more.py` asks the same for every seed: let Hypothesis draw what its properties ask."
    assert sentence in said


def test_law_6_a_lesson_that_is_too_long_is_named(copy: Exercise) -> None:
    edit(copy, "task.md", "\n### duplicates_last\n\n", "\n### duplicates_last\n\n" + "This goes on and on. " * 60)
    said = list(laws.the_words_fit_and_lead_on(copy, []))
    start = "What a learner reads about `tree_head/wrong/duplicates_last.py` (en) has "
    assert any(one.startswith(start) for one in said), said
