"""The questions of the course keep their laws, and each law can fail: it is broken in a copy, and names the file."""

import re
import shutil
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from steps.fences.question import Question
from steps.fences.questions import read
from tests import quiz_laws as laws

ROOT = Path(__file__).resolve().parent.parent
QUIZ = "hashing/quiz.md"


@pytest.mark.parametrize("law", laws.LAWS, ids=lambda law: law.__name__)
def test_the_questions_of_the_course_keep_the_law(law: Callable[[Path], Iterator[str]]) -> None:
    assert list(law(ROOT / "docs")) == []


def test_there_are_questions_of_every_kind() -> None:
    kinds = {one.kind for page in laws.pages(ROOT / "docs") for one in laws.own(page)}
    assert kinds == {"single", "several", "spot", "number"}


def test_the_examples_that_show_how_to_write_a_question_can_be_read() -> None:
    shown = re.findall(
        r"^( *)```quiz\n(.+?)^\1```$", (ROOT / "contributing" / "pages.md").read_text(encoding="utf-8"), re.M | re.S
    )
    questions = [read(textwrap.dedent(source)) for _, source in shown]
    assert [one.kind for one in questions if isinstance(one, Question)] == ["single", "number"]


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A course of two modules with one quiz, in English and Kyrgyz."""
    docs = tmp_path / "docs"
    shutil.copytree(ROOT / "docs" / "hashing", docs / "hashing", ignore=shutil.ignore_patterns("*.py", "*.svg"))
    (docs / "cbdc").mkdir()
    (tmp_path / "exercises").mkdir()
    (tmp_path / "exercises" / "course.toml").write_text('[[module]]\nname = "hashing"\n[[module]]\nname = "cbdc"\n')
    for path in docs.rglob("quiz*.md"):  # what looks back looks at a module that is not here
        path.write_text(
            path.read_text(encoding="utf-8").replace("```quiz\nagain: ", "```text\nagain: "), encoding="utf-8"
        )
    return docs


def edit(docs: Path, name: str, old: str, new: str) -> None:
    text = (docs / name).read_text(encoding="utf-8")
    assert old in text, f"{name} no longer holds {old!r}"
    (docs / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def one_question(name: str, kind: str = "single") -> str:
    return (
        f"```quiz\nname: {name}\nkind: {kind}\n---\nWhich?\n\n- [x] This.\n    So it is.\n"
        "- [ ] That, which is longer.\n    No. [Here](quiz.md#quiz)\n```\n"
    )


def again(name: str) -> str:
    return f"```quiz\nagain: {name}\n```\n"


def later_quiz(docs: Path, *fences: str) -> None:
    (docs / "cbdc" / "quiz.md").write_text("# Check\n\n## Questions {#quiz}\n\n" + "\n".join(fences), encoding="utf-8")


def test_the_copy_keeps_every_law(docs: Path) -> None:
    assert [said for law in laws.LAWS for said in law(docs)] == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("    That would be encryption.", "That would be encryption.", "indent what stands below an option"),
        (
            "    Nobody knows how to find other bytes with the same SHA-256. So these are the bytes of that day.\n",
            "",
            "has no reason",
        ),
        (" [What a fingerprint is not](fingerprints.md#is-not)", "", "must end with a link to the page that helps"),
        ("kind: single", "kind: guess", "write a line `kind: …`"),
    ],
)
def test_a_question_that_lacks_something_is_named(docs: Path, old: str, new: str, said: str) -> None:
    edit(docs, QUIZ, old, new)
    sentences = list(laws.questions_can_be_read(docs))
    assert [one for one in sentences if one.startswith("`docs/hashing/quiz.md`: the question `") and said in one], (
        sentences
    )


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("](printing.md#is-not)", "links to printing.md#is-not, which is not there."),
        ("](fingerprints.md#nowhere)", "links to fingerprints.md#nowhere, but that page has no such heading."),
    ],
)
def test_a_link_that_leads_nowhere_is_named(docs: Path, new: str, said: str) -> None:
    edit(docs, "hashing/quiz.ky.md", "](fingerprints.md#is-not)", new)
    assert f"`docs/hashing/quiz.ky.md`: `hashing-film` {said}" in list(laws.links_arrive(docs))


def test_right_answers_that_are_the_longest_are_named(docs: Path) -> None:
    for page in laws.pages(docs):
        longer = "- [x] As everybody knows who has read this module to its end: "
        page.write_text(page.read_text(encoding="utf-8").replace("- [x] ", longer), encoding="utf-8")
    (said,) = laws.length_does_not_tell(docs)
    assert re.match(r"`docs/hashing/\w+.md`: the right answer is the longest in \d+ of \d+ questions \(`", said), said
    assert "`hashing-film`" in said


def test_a_name_of_two_questions_is_named(docs: Path) -> None:
    later_quiz(docs, one_question("hashing-film"))
    said = "`docs/hashing/quiz.md`: `hashing-film` is a question of `docs/cbdc/quiz.md` too: rename it."
    assert list(laws.names_are_known(docs)) == [said]


def test_a_question_asked_again_must_be_known_from_an_earlier_module(docs: Path) -> None:
    later_quiz(docs, again("no-such"), one_question("cbdc-one"), again("cbdc-one"), again("hashing-film"))
    assert list(laws.names_are_known(docs)) == [
        "`docs/cbdc/quiz.md`: no page has the question `no-such` that is asked again.",
        "`docs/cbdc/quiz.md`: `cbdc-one` is not from an earlier module, but from `docs/cbdc/quiz.md`.",
    ]


def test_a_question_that_two_quizzes_ask_again_is_named(docs: Path) -> None:
    later_quiz(docs, again("hashing-film"), one_question("cbdc-one"))
    (docs / "last.md").write_text(again("hashing-film"), encoding="utf-8")
    said = "`docs/last.md`: `hashing-film` is asked again in `docs/cbdc/quiz.md` already: take another."
    assert list(laws.names_are_known(docs)) == [said]


def test_a_later_quiz_that_does_not_look_back_is_named(docs: Path) -> None:
    later_quiz(docs, again("hashing-film"), one_question("cbdc-one"))
    (said,) = laws.later_quizzes_look_back(docs)
    assert said.startswith("`docs/cbdc/quiz.md` must open with 2 questions from earlier modules")
    later_quiz(docs, again("hashing-film"), again("hashing-decrypted"), one_question("cbdc-one"))
    assert list(laws.later_quizzes_look_back(docs)) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("- [x]", "- [X]", ""),
        ("name: hashing-film", "name: hashing-tape", "its question `hashing-film` differs from the English in: name."),
        ("kind: several", "kind: single", "has 10 questions, the English page 11."),
        ("answer: banks - 1", "answer: banks - 2", "`hashing-other-proofs` differs from the English in: sums."),
        ("given: banks = 8,", "given: banks = 4, 8,", "`hashing-other-proofs` differs from the English in: values."),
        ("](fingerprints.md#is-not)", "](fingerprints.md#what)", "`hashing-film` differs from the English in: links."),
    ],
)
def test_a_translation_with_another_skeleton_is_named(docs: Path, old: str, new: str, said: str) -> None:
    edit(docs, "hashing/quiz.ky.md", old, new)
    sentences = list(laws.translations_keep_the_skeleton(docs))
    assert bool(sentences) == bool(said)
    assert not said or any(one.startswith("`docs/hashing/quiz.ky.md`") and one.endswith(said) for one in sentences)


def test_a_translation_in_which_another_answer_is_right_is_named(docs: Path) -> None:
    edit(docs, "hashing/quiz.ky.md", "- [ ] Ошол күнү алтын", "- [x] Ошол күнү алтын")
    (said,) = laws.translations_keep_the_skeleton(docs)
    end = "its question `hashing-gold-report` differs from the English in: right answers."
    assert said == f"`docs/hashing/quiz.ky.md`: {end}"
