"""The laws can fail: each is broken in a copy of an exercise, and says which file to change."""

import re
import shutil
from pathlib import Path

import pytest

from academy.authoring import laws
from academy.course.course import Course, Exercise

MISTAKES = """[empty_is_zero]
fails = "no_records"
hint = "no_records 2"
old = 'sha256(b"").digest()'
new = "bytes(32)"

[duplicates_last]
hint = "published_heads 1"
"""


@pytest.fixture
def copy(tmp_path: Path) -> Exercise:
    """With two wrong answers and a single accepted one: the others would only take time here."""
    folder = tmp_path / "hashing" / "tree_head"
    shutil.copytree(Course.find().exercise("tree_head").folder, folder)
    copied = Exercise(folder)
    for path in [*folder.glob("wrong/*.py"), *folder.glob("accepted/*.py")]:
        if path.stem not in ("duplicates_last", "stack"):
            path.unlink()
    (folder / "mistakes.toml").write_text(MISTAKES, encoding="utf-8")
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


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[empty_is_zero]", "[empty_is_zero", "mistakes.toml` is no TOML: "),
        ("hint =", "hnit =", "`hnit` is unknown here; edits, fails, hint, new, old are known."),
        ("sha256(b", "sha512(b", "must stand once in solution.py, and stands nowhere: write it as it stands there."),
        (
            "'sha256(b\"\").digest()'",
            "'digest()'",
            "`digest()` must stand once in solution.py, and stands 3 times: make",
        ),
        ("bytes(32)", "bytes(32", "what the edits give is no Python: "),
        ('"bytes(32)"', "'sha256(b\"\").digest()'", "an edit needs a text `old` of solution.py, and another, `new`."),
        ('new = "bytes(32)"', "", "an edit needs a text `old` of solution.py, and another, `new`."),
        ('fails = "no_records"\n', "", 'say which checks it fails, `fails = "check_a check_b"`.'),
        ("[empty_is_zero]", '["empty_is_nothing.zero"]', "there is no mistake empty_is_nothing."),
        (
            "[empty_is_zero]",
            '["duplicates_last.zero"]',
            "the hint stands at [duplicates_last], with the lesson: take it",
        ),
        ("[empty_is_zero]", '["empty.is.zero"]', "a mistake is called `name`, another way to make it `name.way`"),
        ("[empty_is_zero]", "[[empty_is_zero]]", "write a table, `[empty_is_zero]`."),
        ('hint = "no_records 2"', 'hint = "no_records"', 'the hint must be a check and a number, `hint = "check 1"`.'),
        (
            "[duplicates_last]",
            "[duplicates_first]",
            "write `old` and `new`, or the whole answer into wrong/duplicates_f",
        ),
        (
            "[duplicates_last]",
            '[duplicates_last]\nfails = "proof"',
            "what it fails stands in line 1 of wrong/duplicates_last",
        ),
        (
            "[duplicates_last]",
            '[duplicates_last]\nold = "1"',
            "wrong/duplicates_last.py is the same mistake: keep one of th",
        ),
    ],
)
def test_law_3_an_edit_that_cannot_be_made_is_named(copy: Exercise, old: str, new: str, said: str) -> None:
    edit(copy, "mistakes.toml", old, new)
    (sentence,) = laws.broken_laws(copy, [])
    assert sentence.startswith("`tree_head/mistakes.toml") and said in sentence and "\n" not in sentence


def test_law_3_edits_that_overlap_are_named(copy: Exercise) -> None:
    more = '\n[[empty_is_zero.edits]]\nold = "records[0]"\nnew = "records[1]"\n'
    more += '\n[[empty_is_zero.edits]]\nold = "_leaf(records[0])"\nnew = "None"\n'
    lines = MISTAKES.split("old =")[0] + more
    (copy.folder / "mistakes.toml").write_text(lines, encoding="utf-8")
    said = "`tree_head/mistakes.toml [empty_is_zero]`: two edits overlap in line 24 of solution.py: make them one."
    assert list(laws.mistakes_are_edits(copy, [])) == [said]


def test_law_3_a_mistake_that_names_no_check_or_no_hint_is_named(copy: Exercise) -> None:
    edit(copy, "mistakes.toml", '"no_records"', '"no_records nothing"')
    edit(copy, "mistakes.toml", '"no_records 2"', '"no_records 9"')
    edit(copy, "mistakes.toml", '[duplicates_last]\nhint = "published_heads 1"\n', "")
    edit(copy, "task.ky.md", " {#empty_is_zero}\n", " {#empty_is_zero}\n\nhint: no_records 1\n")
    said = list(laws.mistakes_are_edits(copy, []))
    place = "`tree_head/mistakes.toml"
    assert f"{place} [empty_is_zero]` says it fails nothing, which is no check of check.py." in said
    assert f"{place} [empty_is_zero]` opens the hint no_records 9, which is not in task.md." in said
    assert f'{place} [duplicates_last]` opens no hint: write `hint = "check 1"`.' in said
    assert "`tree_head/task.ky.md` says `hint: no_records 1`: take it out, hints stand in mistakes.toml." in said


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
    assert "`tree_head/check_more.py`: no fitted answer fails vacuous. Add one, or drop the check." in said
    assert "`tree_head/check_more.py`: proof stands in check.py too: give it another name." in said
    assert "`tree_head/task.md`: the check vacuous stands in only one of check_more.py and this file." in said
    assert "`tree_head/task.ru.md`: the check huge_books stands in only one of check_more.py and this file." in said


def test_law_4_an_exercise_that_names_no_oracle_is_named(copy: Exercise) -> None:
    text = copy.read("task.md")
    (copy.folder / "task.md").write_text(re.sub(r"^oracle: .*\n", "", text, flags=re.M), encoding="utf-8")
    said = list(laws.every_check_has_a_purpose_and_words(copy, []))
    assert any(one.startswith("`tree_head/task.md`: write a line `oracle: …`") for one in said), said


def test_law_4_a_check_that_nothing_fails_is_named(copy: Exercise) -> None:
    add(copy, "check.py", "def test_vacuous() -> None:\n    assert tree_head([]) is not None")
    said = list(laws.every_check_has_a_purpose_and_words(copy, []))
    assert "`tree_head/check.py`: no wrong answer fails vacuous. Add one, or drop the check." in said
    assert "`tree_head/task.md`: the check vacuous stands in only one of check.py and this file." in said


def test_law_4_an_accepted_answer_without_words_is_named(copy: Exercise) -> None:
    edit(copy, "task.md", "### stack", "### queue")
    said = list(laws.every_check_has_a_purpose_and_words(copy, []))
    for name in ("stack", "queue"):
        assert f"`tree_head/task.md`: the accepted answer {name} stands in only one of accepted/ and this file." in said


def test_law_4_a_mistake_without_a_title_in_words_is_named(copy: Exercise) -> None:
    edit(copy, "task.md", "### An odd last record is copied {#duplicates_last}", "### duplicates_last")
    edit(copy, "task.ru.md", " {#empty_is_zero}", f"{' и ещё' * 10} {{#empty_is_zero}}")
    said = list(laws.every_check_has_a_purpose_and_words(copy, []))
    for file, name in (("task.md", "duplicates_last"), ("task.ru.md", "empty_is_zero")):
        start = f"`tree_head/{file}`: say in at most 60 characters what the code does: "
        assert any(one.startswith(start) and one.endswith(f"here for {name}.") for one in said), said


def test_law_4_a_missing_translation_is_named_only_where_the_module_is_translated(copy: Exercise) -> None:
    (copy.folder / "task.ky.md").unlink(missing_ok=True)
    sentence = "`tree_head/task.ky.md` is missing: course.toml lists the module as translated."
    assert sentence in list(laws.every_check_has_a_purpose_and_words(copy, ["ky"]))
    assert sentence not in list(laws.every_check_has_a_purpose_and_words(copy, []))


def test_law_5_a_check_that_asks_by_chance_is_named(copy: Exercise) -> None:
    add(copy, "check.py", "def test_chance() -> None:\n    import os\n    tree_head([os.urandom(8)])")
    said = list(laws.everybody_is_asked_the_same(copy, []))
    sentence = "`tree_head/check.py` asks two equal answers different things: no chance, clock or set order."
    assert sentence in said


def test_law_5_a_hidden_check_that_asks_by_chance_is_named(copy: Exercise) -> None:
    add(copy, "check_more.py", "def test_chance() -> None:\n    import os\n    tree_head([os.urandom(8)])")
    said = list(laws.everybody_is_asked_the_same(copy, []))
    assert any(one.startswith("`tree_head/check_more.py` asks two equal answers different things") for one in said)


def test_law_5_a_property_that_asks_the_same_for_every_seed_is_named(copy: Exercise) -> None:
    text = copy.read("check_more.py").replace("st.integers(34, 90)", "st.just(40)")
    text = text.replace("st.binary(min_size=1, max_size=4)", 'st.just(b"x")').replace(
        "st.integers(0, 10**6)", "st.just(3)"
    )
    (copy.folder / "check_more.py").write_text(text, encoding="utf-8")
    said = list(laws.everybody_is_asked_the_same(copy, []))
    sentence = "`tree_head/check_more.py` asks the same for every seed: let Hypothesis draw what its properties ask."
    assert sentence in said


def test_law_6_a_lesson_that_is_too_long_is_named(copy: Exercise) -> None:
    edit(copy, "task.md", " {#duplicates_last}\n\n", " {#duplicates_last}\n\n" + "This goes on and on. " * 60)
    said = list(laws.the_words_fit_and_lead_on(copy, []))
    start = "What a learner reads about `tree_head/wrong/duplicates_last.py` (en) has "
    assert any(one.startswith(start) for one in said), said
