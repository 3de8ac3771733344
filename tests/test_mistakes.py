"""A mistake is an edit of the solution: what is read of it, what is shown of it, and what the laws are asked."""

import shutil
from pathlib import Path

import pytest

from academy.authoring.edits import as_toml, find_edits
from academy.course.course import Course, Exercise
from academy.course.mistakes import FILE, applied, hints, only_hints
from academy.words.i18n import LANGUAGES
from tests.report.small import MISTAKES, called, refused, small_course

COURSE = Course.find()
TREE, CONVERT = COURSE.exercise("tree_head"), COURSE.exercise("convert")
each_exercise = pytest.mark.parametrize("exercise", COURSE.exercises, ids=lambda one: one.name)


@pytest.fixture
def own(tmp_path: Path) -> Exercise:
    return Course.find(small_course(tmp_path)).exercises[0]


@each_exercise
def test_every_mistake_of_the_task_is_in_the_order_of_the_lessons(exercise: Exercise) -> None:
    once = [one.name for one in exercise.answers("wrong") if not {".", "+"} & set(one.name)]
    assert once == list(exercise.task().mistakes)


@each_exercise
def test_an_edit_is_found_again_in_the_answer_that_it_makes(exercise: Exercise) -> None:
    """`academy new-mistake` would have written most of the course's own edits."""
    solution = exercise.read("solution.py")
    answers = [one for one in exercise.answers("wrong") if one.file == FILE]
    found = {one.name: find_edits(solution, one.source) for one in answers}
    assert sum(edits is None for edits in found.values()) <= len(answers) / 4
    for one in answers:
        for edits in filter(None, [found[one.name]]):
            made = applied(solution, [vars(edit) for edit in edits])
            assert find_edits(one.source, made) is None, one.name  # nothing is left to change


def test_a_machine_without_wrong_answers_gets_the_hints(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(only_hints(TREE.folder), encoding="utf-8")
    assert hints(tmp_path) == hints(TREE.folder) and len(hints(tmp_path)) == len(TREE.task().mistakes)


def test_an_edit_makes_another_book_and_a_hint_does_not(own: Exercise) -> None:
    before, file = own.content, own.folder / FILE
    file.write_text(MISTAKES.replace("large 1", "small 1"), encoding="utf-8")
    assert Exercise(own.folder).content == before
    file.write_text(MISTAKES.replace("number + 2", "number + 3"), encoding="utf-8")
    assert Exercise(own.folder).content != before


def test_a_task_from_before_with_its_hint_below_the_lesson_is_understood(own: Exercise) -> None:
    task, table = own.folder / "task.md", own.folder / FILE
    wrong = own.answer("wrong", "adds_two").source
    table.unlink()
    (own.folder / "wrong").mkdir()
    (own.folder / "wrong" / "adds_two.py").write_text(f'"""fails: large"""\n{wrong}', encoding="utf-8")
    task.write_text(task.read_text("utf-8").replace("Open hint 1.", "Open hint 1.\n\nhint: large 1"), encoding="utf-8")
    mistake = own.task().mistakes["adds_two"]
    assert (mistake.lesson[-7:], mistake.check, mistake.hint) == ("hint 1.", "large", 1)
    assert own.answer("wrong", "adds_two").fails == {"large"}


def test_a_table_is_written_so_that_it_is_read_again(own: Exercise) -> None:
    solution = 'def f(x):\n    """Say."""\n    if x == "a\\n":\n        return "\'"\n    return x\n'
    (own.folder / "solution.py").write_text(solution, encoding="utf-8")
    code = 'def f(x):\n    if x == "b\\n":\n        return "\\"\'"\n    y = x\n    return y\n'
    edits = find_edits(solution, code)
    assert edits
    (own.folder / FILE).write_text(as_toml("odd", ["small"], "small 1", edits), encoding="utf-8")
    assert find_edits(own.answer("wrong", "odd").source, code) is None
    assert "y = x\n    return y" in own.answer("wrong", "odd").source and '"""Say."""' in own.read("solution.py")


def test_it_prints_the_whole_wrong_answer_and_nothing_else() -> None:
    done = called("mistake", "convert", "bank_keeps_reserves")
    assert (done.exit_code, done.stdout) == (0, CONVERT.answer("wrong", "bank_keeps_reserves").source)
    assert called("mistake", "tree_head", "duplicates_last").stdout == TREE.read("wrong/duplicates_last.py")


def test_it_shows_what_differs_with_three_lines_around_it() -> None:
    lines = called("mistake", "convert", "bank_keeps_reserves", "--diff").stdout.splitlines()
    assert [line for line in lines if line.startswith(("-", "+"))] == [
        "--- convert/solution.py",
        "+++ convert/mistakes.toml [bank_keeps_reserves]",
        "-        bank.reserves -= moved",
    ]
    assert len(lines) == 3 + 6 and "@@" in lines[2]
    whole = called("mistake", "tree_head", "duplicates_last", "--diff").stdout
    assert "fails:" not in whole and "+    row = [_leaf(record) for record in records]" in whole


def test_all_shows_every_wrong_answer_under_its_name() -> None:
    text = called("mistake", "commit", "--all", "--diff").stdout
    names = [one.name for one in COURSE.exercise("commit").answers("wrong")]
    assert [line for line in text.splitlines() if line.startswith("# ")] == [f"# commit: {name}" for name in names]
    assert text.count("--- commit/solution.py") == len(names)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_call_that_names_no_mistake_gets_one_sentence(lang: str) -> None:
    assert "bank_keeps_reserves" in refused(called("mistake", "convert", "bank_keeps_reserve", "--lang", lang))
    assert "academy mistake convert --all" in refused(called("mistake", "convert", "zzz", "--lang", lang))
    assert "--all" in refused(called("mistake", "convert", "--lang", lang))
    assert "convert" in refused(called("mistake", "konvert", "--all", "--lang", lang))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_broken_file_of_mistakes_is_one_sentence_wherever_it_is_read(own: Exercise, lang: str) -> None:
    (own.folder / FILE).write_text(MISTAKES.replace("2 * number", "3 * number"), encoding="utf-8")
    course = ("--exercises", own.folder.parent.parent, "--lang", lang)
    said = refused(called("mistake", "double", "adds_two", *course))
    assert "`double/mistakes.toml [adds_two]`: `3 * number` must stand once in solution.py" in said
    (own.folder / FILE).write_text("[adds_two", encoding="utf-8")
    assert "`double/mistakes.toml` is no TOML" in refused(called("mistake", "double", "--all", *course))


def test_the_laws_say_nothing_of_an_exercise_that_keeps_them() -> None:
    done = called("laws", "fingerprint", "--lang", "en")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "9 of 9: fingerprint" in done.stderr and "All 9 laws hold." in done.stderr


def test_the_laws_end_with_what_to_change(own: Exercise) -> None:
    (own.folder / FILE).write_text(MISTAKES.replace('"large"', '"small"'), encoding="utf-8")
    done = called("laws", "double", "--exercises", own.folder.parent.parent, "--lang", "en")
    assert done.exit_code == 1
    place = "`double/mistakes.toml [adds_two]`"
    assert f"{place} says it fails small, but it also fails large." in done.stdout.splitlines()
    assert f"{place} says it fails small, but it passes it." in done.stdout.splitlines()
    assert "ask again" in done.stderr and "Traceback" not in done.output


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_laws_can_be_asked_of_a_whole_course(tmp_path: Path, lang: str) -> None:
    course = small_course(tmp_path, ("double", "twice"))
    (course / "own" / "twice" / "check.py").write_text("def test_(:\n", encoding="utf-8")
    (course / "own" / "double" / "task.md").unlink()
    done = called("laws", "--exercises", course, "--lang", lang)
    assert done.exit_code == 1 and "task.md is missing" in done.stdout and "twice/check.py could not be" in done.stdout
    assert "Traceback" not in done.output
    assert "double" in refused(called("laws", "dubble", "--exercises", course, "--lang", lang))


def test_nothing_of_learners_or_mutants_is_in_a_source_archive(root: Path) -> None:
    import tomllib

    settings = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["sdist"]
    assert {"/exercises/**/learners", "/exercises/**/mutants.toml"} <= set(settings["exclude"])
    assert shutil.which("python") and list(root.glob("exercises/*/*/learners/*.py"))
