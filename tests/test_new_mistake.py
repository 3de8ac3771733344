"""`academy new-mistake`: an answer of a class becomes a wrong answer of the course, and its lesson a stub."""

import shutil
from pathlib import Path

import pytest

from academy.authoring import laws
from academy.course.course import Course
from academy.report.rows import Rows
from academy.report.store import Store
from academy.report.unknown import ideas
from academy.words.i18n import LANGUAGES
from tests.report.small import ADDS_TWO, RIGHT, UNWRITTEN, called, learner, refused, small_course, small_report

TEN = '"""By Aigul."""\n\ndef double(number: int) -> int:\n    """Mine."""\n    # Aigul\n    return number * 10\n'
TABLE = """
[times_ten]
fails = "small large"
hint = "small 1"
old = "return 2 * number"
new = "return number * 10"
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    small_course(folder)
    task = folder / "own" / "double" / "task.md"
    shutil.copy(task, task.with_name("task.ru.md"))
    return folder


@pytest.fixture
def course(made: Path, tmp_path: Path) -> Path:
    """A course of one's own, to be changed."""
    return Path(shutil.copytree(made, tmp_path / "course"))


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    file = tmp_path / "double.py"
    file.write_text(TEN, encoding="utf-8")
    return file


def test_it_writes_the_edit_with_what_it_fails_and_a_stub_that_the_laws_refuse(course: Path, answer: Path) -> None:
    done = called("new-mistake", "double", "times_ten", "--from", answer, "--exercises", course)
    assert done.exit_code == 0, done.output
    exercise = Course.find(course).exercise("double")
    written = (exercise.folder / "mistakes.toml").read_text("utf-8")
    assert written.endswith(TABLE) and "Aigul" not in written and "Mine" not in written
    text = (exercise.folder / "task.md").read_text("utf-8")
    assert text.index("adds_two") < text.index("{#times_ten}") < text.index("{#accepted}")
    assert exercise.task().mistakes["times_ten"].check == "small"
    assert "task.ru.md" in done.output and "times_ten" in done.output and "academy laws double" in done.output
    said = list(laws.every_check_has_a_purpose_and_words(exercise, []))
    assert "`double/task.md`: the lesson of times_ten is still a stub: write it." in said
    assert "`double/task.ru.md`: the mistake times_ten stands in only one of mistakes.toml and this file." in said
    assert [*laws.mistakes_are_edits(exercise, []), *laws.wrong_answers_are_recognised(exercise, [])] == []


def test_an_answer_that_is_another_algorithm_becomes_a_whole_file(course: Path, answer: Path) -> None:
    lines = "".join(f"    total += number * {n} # Aigul\n" for n in range(14))
    answer.write_text(f"def double(number: int) -> int:\n    total = 0\n{lines}    return total\n", encoding="utf-8")
    done = called("new-mistake", "double", "adds_many", "--from", answer, "--exercises", course)
    assert done.exit_code == 0 and "wrong/adds_many.py" in done.output
    exercise = Course.find(course).exercise("double")
    written = exercise.read("wrong/adds_many.py")
    assert written.startswith('"""fails: small large"""\n\ndef double') and "Aigul" not in written
    assert exercise.read("mistakes.toml").startswith('[adds_many]\nhint = "small 1"\n\n[adds_two]\n')
    assert list(laws.mistakes_are_edits(exercise, [])) == []


def test_a_stub_keeps_the_order_of_the_lessons(course: Path, answer: Path) -> None:
    assert called("new-mistake", "double", "a_zero_more", "--from", answer, "--exercises", course).exit_code == 0
    text = (course / "own" / "double" / "task.md").read_text("utf-8")
    assert text.index("{#a_zero_more}") < text.index("adds_two") and "\n\n\n" not in text
    assert list(Course.find(course).exercise("double").task().mistakes) == ["a_zero_more", "adds_two"]


def test_another_way_to_make_a_known_mistake_needs_no_lesson(course: Path, answer: Path) -> None:
    before = (course / "own" / "double" / "task.md").read_bytes()
    assert called("new-mistake", "double", "adds_two.ten", "--from", answer, "--exercises", course).exit_code == 0
    assert Course.find(course).exercise("double").answer("wrong", "adds_two.ten").file == "mistakes.toml"
    assert (course / "own" / "double" / "task.md").read_bytes() == before


def test_an_answer_of_a_group_in_a_report(course: Path, tmp_path: Path) -> None:
    people = [learner(key, TEN + f"# {key}{key}\n") for key in ("aigul", "bakyt")]
    small_report(tmp_path / "report", people, course)
    with Store(tmp_path / "report") as store:
        (idea,) = ideas(Rows(store))
    words = ("new-mistake", "double", "times_ten", "--report", tmp_path / "report", "--exercises", course)
    assert f"Its groups: {idea.id}." in refused(called(*words, "--group", "none"))
    assert called(*words, "--group", idea.id).exit_code == 0
    assert "number * 10" in (course / "own" / "double" / "mistakes.toml").read_text("utf-8")


@pytest.mark.parametrize(
    "name", ["Times", "a b", "../up", "a+b", "x", "1st", "a.b.c", "unknown.way", "adds_two", "con"]
)
def test_a_name_that_cannot_be_or_is_there_is_refused(course: Path, answer: Path, name: str) -> None:
    before = sorted(course.rglob("*"))
    refused(called("new-mistake", "double", name, "--from", answer, "--exercises", course))
    assert sorted(course.rglob("*")) == before


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (RIGHT, "passes every check"),
        (ADDS_TWO, "knows this already: adds_two"),
        (UNWRITTEN, "not written yet"),
        ("def double(", "no Python"),
        ("x = 1\n", "cannot be judged"),
        ("\0", "no Python"),
    ],
)
def test_an_answer_that_teaches_nothing_is_refused(course: Path, answer: Path, source: str, said: str) -> None:
    answer.write_text(source, encoding="utf-8")
    assert said in refused(called("new-mistake", "double", "some_name", "--from", answer, "--exercises", course))
    assert "some_name" not in (course / "own" / "double" / "mistakes.toml").read_text("utf-8")
    assert not (course / "own" / "double" / "wrong").exists()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_wrong_call_gets_one_sentence(course: Path, tmp_path: Path, lang: str) -> None:
    own = ("--exercises", course, "--lang", lang)
    assert "--from" in refused(called("new-mistake", "double", "some_name", *own))
    assert "nowhere.py" in refused(
        called("new-mistake", "double", "some_name", "--from", tmp_path / "nowhere.py", *own)
    )
    assert "tripel" in refused(called("new-mistake", "tripel", "some_name", "--from", tmp_path / "x.py", *own))
    missing = refused(called("new-mistake", "double", "some_name", "--group", "a", "--report", tmp_path / "none", *own))
    assert str(tmp_path / "none") in missing
