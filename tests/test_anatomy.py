"""The pages of the new anatomy keep its laws, and each law can fail: it is broken in a copy, and names the file."""

import re
import shutil
from pathlib import Path

import pytest

from academy.course.predict import read_prediction
from academy.course.task import BadTask, read_task
from steps.fences import figure
from steps.site import anatomy

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
TREES, TASK = "hashing/trees.md", "exercises/hashing/tree_head/task.md"


@pytest.mark.parametrize("law", anatomy.LAWS, ids=lambda law: law.__name__)
def test_the_pages_of_the_course_keep_the_law(law) -> None:  # type: ignore[no-untyped-def]
    assert list(law(DOCS)) == []


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """The lesson on trees alone, in three languages."""
    (tmp_path / "docs" / "hashing").mkdir(parents=True)
    for path in (DOCS / "hashing").glob("trees.*"):
        shutil.copy(path, tmp_path / "docs" / "hashing")
    return tmp_path / "docs"


def edit(docs: Path, name: str, old: str, new: str) -> None:
    text = (docs / name).read_text(encoding="utf-8")
    assert re.search(old, text, re.M), f"{name} no longer holds {old!r}"
    (docs / name).write_text(re.sub(old, new, text, count=1, flags=re.M), encoding="utf-8")


def test_the_copy_keeps_every_law(docs: Path) -> None:
    assert anatomy.broken(docs) == []
    assert [lang for _, lang, _ in anatomy.texts(docs)] == ["en", "ru", "ky"]


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("trees.ky.toml", r"^leaf = .*\n", "", "`docs/hashing/trees.ky.toml` has no word for {leaf} of trees.svg"),
        ("trees.ru.toml", r"^leaf", 'stem = "x"\nleaf', "`docs/hashing/trees.ru.toml` has the word `stem`, which"),
        ("trees.svg", r'<text data-box="[^"]+">\{record_a\}', "<text>{record_a}", "give the label mint 500 its box"),
        (
            "trees.ru.md",
            r"^answer: .*\n",
            "",
            "`docs/hashing/trees.ru.md`: the prediction `hashes-for-one-line` has no",
        ),
        (
            "trees.md",
            r"^```predicted\n(.*\n)+?```\n",
            "",
            "`docs/hashing/trees.md`: the prediction `hashes-for-one-line`",
        ),
        (
            "trees.ky.md",
            r"^- жарым миллион\n",
            "",
            "`docs/hashing/trees.ky.md`: the prediction `hashes-for-one-line` has other",
        ),
        ("trees.md", r"^goal: 2$", "goal: 1", "`docs/hashing/trees.md`: goal 2 has no question"),
        ("trees.ky.md", r"^goal: 4$", "goal: 4, 7", "a question asks for goal 7, but the page has 4 goals"),
        ("trees.ky.md", r'"Көзөмөл үчүн"', '"X"', '`docs/hashing/trees.ky.md`: write one box `!!! supervisor "Көзөмөл'),
        ("trees.md", r"^    - Where was .*\n", "", "`docs/hashing/trees.md`: its box for a supervisor ends with"),
        ("trees.md", r"^## What to remember \{#remember\}", "## Remember {#again}", "what to remember stands before"),
        ("trees.md", r"^## Pairs of pairs", '```python\n--8<-- "x"\n```\n\n## Pairs of pairs', "code stands before"),
        ("trees.md", r"^code: none", "code: some", "`docs/hashing/trees.md`: `code: some` is unknown"),
    ],
)
def test_what_breaks_a_law_is_named_with_its_file(docs: Path, name: str, old: str, new: str, said: str) -> None:
    edit(docs, f"hashing/{name}", old, new)
    sentences = anatomy.broken(docs)
    assert [one for one in sentences if said in one], sentences


def test_a_page_of_the_old_anatomy_is_left_alone(docs: Path) -> None:
    edit(docs, TREES, r"^anatomy: 2\n", "")
    edit(docs, TREES, r"^goal: 2$", "goal: 1")
    assert anatomy.broken(docs) == []


def test_a_task_whose_translation_holds_another_choice_for_right_is_named(docs: Path) -> None:
    folder = docs.parent / "exercises" / "hashing" / "tree_head"
    shutil.copytree((ROOT / TASK).parent, folder)
    assert anatomy.broken(docs) == []
    text = (folder / "task.ru.md").read_text(encoding="utf-8")
    changed = text.replace("- [x] один", "- один").replace("- все 20", "- [x] все 20")
    (folder / "task.ru.md").write_text(changed, encoding="utf-8")
    (said,) = anatomy.broken(docs)
    assert said.startswith("`exercises/hashing/tree_head/task.ru.md`: the prediction `predict` has other choices")


def test_words_of_a_missing_language_are_asked_for(docs: Path) -> None:
    (docs / "hashing" / "trees.ky.toml").unlink()
    assert [one for one in anatomy.broken(docs) if one.startswith("`docs/hashing/trees.ky.toml` is missing: write")]


def test_a_label_stands_in_lines_in_the_middle_of_its_box() -> None:
    drawn = figure.drawn(DOCS / "hashing" / "trees.svg", "en", "A tree <of four>.")
    assert 'aria-label="A tree &lt;of four&gt;."' in drawn and "{" not in drawn
    box, *lines = re.search(  # type: ignore[union-attr]
        r'<text data-box="176 12 128 42"[^>]*>(<tspan x="240" y="([\d.]+)">tree head</tspan>)(.*?)</text>', drawn
    ).groups()
    assert 12 < float(lines[0]) < 33 and "49800fd0…</tspan>" in lines[1]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- one\n- [x] two", "write the question above its choices"),
        ("How many?\n\n- one\n- two", "mark the right one as"),
        ("How many?\n\n- [x] one", "write two choices or more"),
        ("How many?\n\n- [x] one\n- [x] two", "mark the right one as"),
        ("How many?\n\n- [x] one\n- two\nthree", "one line each and stand last, unlike `three`"),
    ],
)
def test_a_prediction_that_cannot_be_asked_gets_a_sentence(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        read_prediction(text)


def test_a_prediction_has_choices_of_which_one_is_right_or_none() -> None:
    closed = read_prediction("How *many*?\n\n- one\n- [x] two\nanswer: two.\nguess: one, since it is less.")
    assert (closed.question, closed.choices, closed.right) == ("How *many*?", ("one", "two"), 1)
    assert (closed.answer, closed.guess) == ("two.", "one, since it is less.")
    assert "[x]" not in closed.text and "answer" not in closed.text
    assert read_prediction("Why?\n\nThink.").right == -1


@pytest.mark.parametrize("line", ["answer", "guess"])
def test_a_task_whose_prediction_has_no_answer_cannot_be_read(tmp_path: Path, line: str) -> None:
    text = (ROOT / TASK).read_text(encoding="utf-8")
    task = tmp_path / "task.md"
    task.write_text(re.sub(rf"^{line}: .*\n", "", text, flags=re.M), encoding="utf-8")
    with pytest.raises(BadTask, match=re.escape("end the section `{#predict}` with the lines `answer: …`")):
        read_task(task, task)


def test_a_learner_at_a_desk_reads_the_question_and_not_the_answer() -> None:
    task = read_task(ROOT / TASK, ROOT / TASK)
    assert task.predict and task.predict.question in task.whole and "- all 20" in task.whole
    assert task.predict.answer not in task.whole and task.predict.question not in task.text
