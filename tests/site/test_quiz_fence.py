"""A question on a page: whole without script, and refused with a sentence while something lacks."""

import html
import json
import re
import shutil
from pathlib import Path

import pytest

from steps import ROOT
from steps.fences.question import VARIANTS, BadQuestion, Question
from steps.fences.questions import earlier, read
from tests.site.small import built, page

BANK = """name: owes
kind: single
---
Who owes you the money in your *account*? [F-018]

- [ ] The National Bank.
    Its debts are cash and reserves. [Who owes what](index.md#matrix)
- [x] Your bank, with $2^n$ branches.
    A deposit is its promise.

    It may break it.
"""
PRESS = """name: press
kind: spot
---
A paper writes:

> The hash was decrypted
> by the bank, and nothing else.

- [x] was decrypted by
    There is no key.
- [ ] nothing else
    Fine. [Who owes what](index.md#matrix)
"""
MINE = """name: mine
kind: number
given: tonnes = 40..60 step 4; price = 80, 85.5
answer: tonnes * price / 10
tolerance: 1 %
unit: million
---
How much do {tonnes} tonnes bring at {price}, with {this} left alone?

- tonnes * price
    Too much by {tonnes * price - answer}. [Who owes what](index.md#matrix)
- right
    It is {answer}.
"""
PAGE = "# A page\n\n## Matrix {{#matrix}}\n\n```quiz\n{}```\n"


def shown(folder: Path, source: str, lang: str = "en") -> str:
    """The questions of the page as HTML, on one line."""
    done = built(folder, PAGE.format(source), lang)
    assert done.returncode == 0, done.stderr
    found = re.search(r'<section class="quiz".+</section>', page(folder), re.S)
    assert found
    return " ".join(found[0].split())


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """A question of three kinds each."""
    sources = "```\n\n```quiz\n".join([BANK, PRESS, MINE])
    return shown(tmp_path_factory.mktemp("three"), sources).split('<section class="quiz"')[1:]


def test_without_script_a_question_has_its_options_and_folded_below_every_reason(three: list[str]) -> None:
    before, folded = three[0].split("<details")
    assert "<em>account</em>" in before and "<li>The National Bank.</li>" in before and "<math" in before
    assert "One answer is right." in before and "A deposit" not in before and "Right" not in before
    assert '<li data-right="false"><p><strong>Wrong:</strong> The National Bank.</p>' in folded
    assert '<li data-right="true"><p><strong>Right:</strong> Your bank' in folded
    assert "<p>It may break it.</p>" in folded
    assert " open" not in folded.partition(">")[0]


def test_its_facts_and_links_are_those_of_the_page(three: list[str]) -> None:
    assert 'href="./#matrix"' in three[0]
    assert 'data-fact="F-018" href="facts/#F-018"' in three[0]


def test_the_pieces_of_a_sentence_are_marked_where_they_stand(three: list[str]) -> None:
    marked = (
        'The hash <span data-piece="0">was decrypted by</span> the bank, and <span data-piece="1">nothing else</span>.'
    )
    assert marked in three[1]
    assert "<strong>The error:</strong> was decrypted by" in three[1]
    assert "<strong>No error:</strong> nothing else" in three[1]


def test_a_number_is_asked_and_explained_with_its_first_values(three: list[str]) -> None:
    text = re.sub(r"</?span[^>]*>", "", three[2])
    assert "How much do 40 tonnes bring at 80, with {this} left alone?" in text
    assert "<strong>Wrong:</strong> 3 200 million" in text and "Too much by 2 880." in text
    assert "<strong>Right:</strong> 320 million" in text and "It is 320." in text


def test_a_number_brings_other_values_with_all_that_follows_from_them(three: list[str]) -> None:
    found = re.search(r'data-variants="(.+?)"', three[2])
    assert found
    first, *others = json.loads(html.unescape(found[1]))
    shown_first = re.findall(r'<span class="quiz-value" data-value="(\d+)">(.+?)</span>', three[2])
    assert shown_first and all(first["texts"][int(place)] == text for place, text in shown_first)
    assert first["near"] == [[3167.9999968, 3232.0000032], [316.79999968, 323.20000032]]
    assert 1 < len(others) < VARIANTS and all(len(one["texts"]) == len(first["texts"]) for one in others)
    assert len({tuple(one["texts"]) for one in [first, *others]}) == len(others) + 1


@pytest.mark.parametrize(("lang", "word"), [("ru", "Верен один ответ."), ("ky", "Бир гана жооп туура.")])
def test_a_question_speaks_the_language_of_the_build(tmp_path: Path, lang: str, word: str) -> None:
    assert word in shown(tmp_path, BANK, lang)


def test_a_question_asked_again_comes_from_its_page_with_links_that_arrive(tmp_path: Path) -> None:
    keep = shutil.ignore_patterns("*.ru.*", "*.ky.*", "*.py", "*.toml")
    shutil.copytree(ROOT / "docs" / "hashing", tmp_path / "docs" / "hashing", ignore=keep)
    shutil.copy(ROOT / "docs" / "facts.md", tmp_path / "docs" / "facts.md")
    (tmp_path / "docs" / "hashing" / "lab.md").write_text("# Lab\n", encoding="utf-8")
    text = shown(tmp_path, "again: hashing-film\n")
    assert 'data-quiz="again/hashing-film"' in text and "From an earlier module" in text
    assert 'href="hashing/fingerprints/#is-not"' in text


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (
            BANK.replace("    A deposit is its promise.\n\n    It may break it.\n", ""),
            "`Your bank, with $2^n$ branches.` has no",
        ),
        ("again: no-such-question\n", "no page has a question named `no-such-question`"),
    ],
)
def test_a_broken_question_stops_the_build_with_a_sentence(tmp_path: Path, source: str, sentence: str) -> None:
    done = built(tmp_path, PAGE.format(source))
    assert done.returncode != 0
    assert sentence in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("source", "old", "new", "sentence"),
    [
        (BANK, "name: owes\n", "", "write a line `name: …` in it"),
        (BANK, "name: owes", "name: Who Owes", "write a line `name: …` in it"),
        (BANK, "single", "guess", "write a line `kind: …` in it, one of single, several, spot, number"),
        (BANK, "kind: single\n---\n", "kind: single\n", "below it stands a line `---`"),
        (BANK, "kind: single", "kind: single\nunit: som", "of the kind single has no line `unit: …`"),
        (BANK, "name: owes", "again: owes\nname: owes", "has one line only: `again: owes`"),
        (BANK, "Who owes you the money in your *account*? [F-018]", "", "write the question above its options"),
        (BANK, "- [x] Your", "- [ ] Your", "0 of its options are right: mark what is right as `- [x]`"),
        (BANK, "- [ ] The", "- [x] The", "a wrong one among them"),
        (
            BANK,
            "    A deposit",
            "A deposit",
            "indent what stands below an option by four spaces: `A deposit is its promise.`",
        ),
        (BANK, " [Who owes what](index.md#matrix)", "", "the reason of `The National Bank.` must end with a link"),
        (BANK, "The National Bank.\n", "The [Bank](index.md).\n", "put the link of the option `The [Bank](index.md).`"),
        (PRESS, "> The hash was decrypted\n> by the bank, and nothing else.", "Nothing.", "as a quotation: `> …`"),
        (
            PRESS,
            "- [ ] nothing else",
            "- [ ] nothing more",
            "the piece `nothing more` must stand in the quotation once",
        ),
        (PRESS, "- [ ] nothing else", "- [ ] by the bank", "two of its pieces overlap"),
        (MINE, "answer: tonnes * price / 10\n", "", "needs the lines `given: …` and `answer: …`"),
        (MINE, "- right\n    It is {answer}.\n", "", "and `- right` with the reason of the answer"),
        (MINE, "tolerance: 1 %", "tolerance: small", "write the tolerance as a number or in percent"),
        (MINE, "40..60 step 4", "60..40", "`60..40` holds no number: begin with the smaller one"),
        (MINE, "40..60 step 4", "many", "`many` is no list of numbers and no range"),
        (MINE, "tonnes = 40", "max = 40", "gives no value"),
        (MINE, "price / 10", "prize / 10", "`tonnes * prize / 10` uses `prize`, which is not given"),
        (MINE, "price = 80", "ounces = 5; price = 80", "`ounces` is given but never used"),
        (MINE, "price = 80", "price = 0", "`tonnes * price` cannot be told from `tonnes * price / 10`"),
        (MINE, "- tonnes * price", "- tonnes / (price - 80)", "gives no number for tonnes = 40, price = 80"),
        (MINE, "{tonnes * price - answer}", "{tonnes / (price - 80)}", "gives no number for tonnes = 40, price = 80"),
        (MINE, "{tonnes * price - answer}", "{tonnes * pric}", "`{tonnes * pric}` uses `pric`, which is not given"),
        (MINE, "step 4", "step 0.001", "more than 2000 sets of values: give fewer"),
        (MINE, "- tonnes * price", "- open('/etc/passwd')", "holds something else than numbers, names"),
    ],
)
def test_what_lacks_in_a_question_is_said(source: str, old: str, new: str, sentence: str) -> None:
    with pytest.raises(BadQuestion, match=re.escape(sentence)):
        read(source.replace(old, new, 1))


@pytest.mark.parametrize("source", [BANK, PRESS, MINE])
def test_the_questions_above_can_be_read(source: str) -> None:
    question = read(source)
    assert isinstance(question, Question) and len(question.options) == 2 and question.answer.reason


def test_the_questions_of_all_pages_are_read_once_however_often_they_are_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.md").write_text(PAGE.format(BANK.replace("owes", name)), encoding="utf-8")
    (tmp_path / "two.ky.md").write_text(PAGE.format(BANK.replace("owes", "two")), encoding="utf-8")
    reads: list[str] = []
    read_text = Path.read_text
    monkeypatch.setattr(Path, "read_text", lambda self, **more: reads.append(self.name) or read_text(self, **more))
    found = [earlier(name, tmp_path, "ky") for name in ("one", "two", "one", "two")]
    assert [(question.name, page, lang) for question, page, lang in found[:2]] == [
        ("one", "one.md", "en"),
        ("two", "two.md", "ky"),
    ]
    assert sorted(reads) == ["one.md", "two.ky.md"]
