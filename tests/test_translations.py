"""Translations: each block says the same as its English, and what it was made from."""

import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from academy.authoring.blocks import Block, split_page
from academy.authoring.digests import BadTranslation, block_pairs, read_blocks, read_digests
from academy.authoring.translations import OTHERS, english_files, find_gaps, translation_of
from tests.fidelity import differences

ROOT = Path(__file__).resolve().parent.parent
PAIRS = [
    (english, path, lang)
    for lang in OTHERS
    for english in english_files(ROOT)
    for path in [translation_of(english, lang)]
    if path.is_file()
]
each_translation = pytest.mark.parametrize(
    ("english", "path", "lang"), PAIRS, ids=[path.relative_to(ROOT).as_posix() for _, path, _ in PAIRS]
)

# the file without its language, the section, the difference: why it is right
EXCEPTIONS = {
    ("docs/glossary.md", "hashing", "number added: 6962"): "names the book in which the English term stands",
    ("docs/money/entry.md", "two-sides", "code added: False, True"): "explains Python's words to who reads no English",
    ("docs/money/entry.md", "two-sides", "code added: equity"): "explains a word of the code to who reads no English",
    ("docs/facts/technology.toml", "F-285", "number lacking: 34.310, 34.311"): "names of standards keep their point",
    ("docs/facts/technology.toml", "F-285", "number added: 310, 311, 34, 34"): "names of standards keep their point",
    ("docs/facts/technology.toml", "F-298", "number lacking: 0.68, 0.80, 0.81"): "versions keep their point",
    ("docs/facts/technology.toml", "F-298", "number added: 68, 80, 81"): "versions keep their point",
}


# --- the laws of the translations that are here


@each_translation
def test_each_block_says_the_numbers_units_facts_code_and_links_of_its_english(
    english: Path, path: Path, lang: str
) -> None:
    found = []
    for here, there in _twins(english, path):
        place = english.relative_to(ROOT).as_posix(), here.section
        if wrong := [one for one in differences(here.text, there.text, lang) if (*place, one) not in EXCEPTIONS]:
            where = f"{path.relative_to(ROOT)}:{there.line} “{there.section}”"
            found.append(f"{where}: {'; '.join(wrong)}\n{here.text}\n{there.text}\n")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("lang", OTHERS)
def test_each_label_says_the_numbers_and_fields_of_the_english_that_is_its_key(lang: str) -> None:
    files = [one for one in sorted(ROOT.glob(f"docs/*/*.{lang}.toml")) if one not in {path for _, path, _ in PAIRS}]
    found = [
        f"{file.relative_to(ROOT)}: {key} = {value}: {difference}"
        for file in files
        for key, value in tomllib.loads(file.read_text(encoding="utf-8")).items()
        for difference in differences(key, value, lang)
    ]
    assert files and not found, "\n".join(found)


@each_translation
def test_each_block_has_one_that_translates_it(english: Path, path: Path, lang: str) -> None:
    here, there = read_blocks(english), read_blocks(path)
    if path.suffix != ".md":
        assert not {one.section for one in there} - {one.section for one in here}
        return
    for one, twin in zip(here, there, strict=False):
        assert one.kind == twin.kind, f"{path.relative_to(ROOT)}:{twin.line} is no {one.kind} as line {one.line} is"
        if "{#" in one.text or one.text.startswith("### "):
            assert one.section == twin.section, f"{path.relative_to(ROOT)}:{twin.line}: “{one.section}” belongs here"
    assert len(here) == len(there), f"{path.relative_to(ROOT)} has another number of blocks than its English"


@each_translation
def test_each_translation_says_what_it_was_made_from(english: Path, path: Path, lang: str) -> None:
    """A stale block is no fault: its English is newer, and its readers are told."""
    try:
        edited = sum(pair.state == "edited" for pair in block_pairs(english, path))
    except BadTranslation as error:
        pytest.fail(f"{path.relative_to(ROOT)}: {error.key} {error.fields}")
    name = path.relative_to(ROOT)
    assert not edited, f"{name} was changed. When it says what its English says: academy translations --done {name}"


def test_every_exception_is_still_needed() -> None:
    found = {
        (english.relative_to(ROOT).as_posix(), here.section, difference)
        for english, path, lang in PAIRS
        for here, there in _twins(english, path)
        for difference in differences(here.text, there.text, lang)
    }
    assert not set(EXCEPTIONS) - found


def _twins(english: Path, path: Path) -> Iterator[tuple[Block, Block]]:
    here, there = read_blocks(english), read_blocks(path)
    own = {one.section: one for one in there}
    return (
        zip(here, there, strict=False)
        if path.suffix == ".md"
        else ((one, own[one.section]) for one in here if one.section in own)
    )


# --- the comparison itself


@pytest.mark.parametrize(
    ("english", "other", "lang"),
    [
        ("1,000,000 som are 3.14 %.", "1 000 000 сом — 3,14 пайыз.", "ky"),
        ("97 920 MWh in 720 hours", "97 920 МВт·ч за 720 часов", "ru"),
        ("Of 5 records two are equal [F-001].", "Из пяти записей 2 одинаковы [F-001].", "ru"),
        ("The rank is 1, see `kind` and [here](a.md#b).", "`rank` 1, [мында](a.md#b) жана `kind` караңыз.", "ky"),
        ("RFC 6962, section 2.1", "RFC 6962, 2.1-бөлүм", "ky"),
        ("Dastan has 500; in **tyiyn**.", "У Дастана 500 тыйынов.", "ru"),
        ("`H(0x01 || head of the first k)`", "`H(0x01 || корень первых k)`", "ru"),
    ],
)
def test_what_is_only_said_in_another_language_is_no_difference(english: str, other: str, lang: str) -> None:
    assert not list(differences(english, other, lang))


@pytest.mark.parametrize(
    ("english", "other", "difference"),
    [
        ("5,000 som", "5 000 тыйынов", "unit changed: 5000 som became 5000 tyiyn"),
        ("In tyiyn: the wallet has 500", "В кошельке 500 сомов", "unit added: 500 som"),
        ("It takes 800 kWh", "Нужно 800 кВт", "unit changed: 800 kWh became 800 kW"),
        ("It takes 800 kWh", "Нужно 800", "unit lacking: 800 kWh"),
        ("about 3.14", "около 3.14", "number lacking: 3.14"),
        ("in 7 days", "за 8 дней", "number added: 8"),
        ("so [F-001]", "так [F-002]", "fact added: F-002"),
        ("it is `True`", "это `False`", "code lacking: True"),
        ("[a](b.md#c)", "[а](b.md#d)", "link lacking: b.md#c"),
        ("{name} has it", "У {name} и {other}", "placeholder added: other"),
        ("## A {#a}", "## А {#b}", "id lacking: a"),
        ('--8<-- "a.py:b"', '--8<-- "a.py:c"', "include added: a.py:c"),
        ("```quiz\n- 0.5 * n - 1\n```", "```quiz\n- 0.5 * n + 1\n```", "formula lacking: 0.5 * n - 1"),
        ("```quiz\nanswer: n - 1\n```", "```quiz\nanswer: n + 1\n```", "setting lacking: n - 1"),
        ("```pycon\n>>> 1\n```", "```pycon\n>>> 2\n```", "code differs"),
    ],
)
def test_a_difference_is_named(english: str, other: str, difference: str) -> None:
    assert difference in list(differences(english, other, "ru"))


def test_a_page_is_split_at_empty_lines_headings_and_fences() -> None:
    text = '---\na: 1\n---\n# T\nOne\nparagraph.\n- a\n\n## S {#s}\n\n```x\na\n\nb\n```\n??? teach "T"\n\n    Two.\n'
    assert [(one.text, one.line, one.section) for one in split_page(text)] == [
        ("# T", 4, "T"),
        ("One\nparagraph.\n- a", 5, "T"),
        ("## S {#s}", 9, "s"),
        ("```x\na\n\nb\n```", 11, "s"),
        ('??? teach "T"', 16, "s"),
        ("    Two.", 18, "s"),
    ]
    assert [one.digest for one in split_page(text)] == [one.digest for one in split_page(text.replace("\n", "\r\n"))]


# --- the command


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course of one page, one task, one fact and one file of words, translated and recorded, in git."""
    for name, text in {
        "docs/a.md": "---\nminutes: 1\n---\n# One\n\nTwo som.\n\n## Three {#three}\n\nFour.\n",
        "docs/a.ru.md": "# Один\n\nДва сома.\n\n## Три {#three}\n\nЧетыре.\n",
        "docs/facts/law.toml": '[F-001]\ntext = "A law."\n\n[F-002]\ntext = "A rule."\n',
        "docs/facts/law.ru.toml": 'source = "0123456789ab"\n\n[F-001]\ntext = "Закон."\n\n[F-002]\ntext = "Правило."\n',
        "academy/words/en.toml": '[say]\nyes = "Yes."\nno = "No."\n',
        "academy/words/ru.toml": '[say]\nyes = "Да."\nno = "Нет."\n',
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr("academy.authoring.translations.OTHERS", ("ru",))
    monkeypatch.setattr("academy.authoring.renewing.OTHERS", ("ru",))
    monkeypatch.setattr("academy.cli.author.clone_root", lambda *_: tmp_path)
    monkeypatch.chdir(tmp_path)
    assert run("--done", "--all").output == "Recorded. Files: 3.\n"
    for words in (["init", "-q"], ["add", "-A"], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"]):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)
    return tmp_path


def run(*words: str) -> Result:
    from academy.cli.verbs import app

    return CliRunner().invoke(app, ["translations", *words, "--lang", "en"])


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_changed_paragraph_is_shown_before_and_now_and_nothing_else(clone: Path) -> None:
    change(clone / "docs" / "a.md", "Two som.", "Three som.")
    (said,) = find_gaps(clone)
    assert (said.file, said.line, said.section, said.old, said.new) == (
        "docs/a.ru.md", 10, "Один", "Two som.", "Three som."
    )  # fmt: skip
    done = run()
    assert done.exit_code == 1
    assert done.output == (
        f"ru  docs/a.ru.md:10: “Один”, block {said.block}: the English has changed\n"
        "    English before:\n    Two som.\n    English now:\n    Three som.\n\n"
    )
    change(clone / "docs" / "a.md", "Three som.", "Two\n  som.")
    assert run().output == "Nothing is missing and nothing is stale.\n", "a line end changes nothing"


def test_a_paragraph_that_is_put_in_or_taken_out_leaves_the_others_fresh(clone: Path) -> None:
    change(clone / "docs" / "a.md", "Two som.", "New.\n\nTwo som.")
    assert [(gap.what, gap.new) for gap in find_gaps(clone)] == [("new", "New.")]
    change(clone / "docs" / "a.md", "New.\n\nTwo som.\n\n", "")
    assert [(gap.what, gap.line) for gap in find_gaps(clone)] == [("gone", 10)]
    assert run("--done", "docs/a.ru.md").output.startswith("docs/a.ru.md, line 10: this block is of another kind")


def test_a_changed_fact_and_a_changed_sentence_are_named_by_their_keys(clone: Path) -> None:
    change(clone / "docs" / "facts" / "law.toml", "A rule.", "Two rules.")
    change(clone / "academy" / "words" / "en.toml", "Yes.", "Yes!")
    change(clone / "academy" / "words" / "en.toml", "no =", 'more = "More."\nno =')
    found = [(gap.file, gap.what, gap.section, gap.line, gap.old, gap.new) for gap in find_gaps(clone)]
    assert found == [
        ("docs/facts/law.ru.toml", "stale", "F-002", 6, "A rule.", "Two rules."),
        ("academy/words/ru.toml", "stale", "say.yes", 2, "Yes.", "Yes!"),
        ("academy/words/ru.toml", "new", "say.more", 0, "", "More."),
    ]


@pytest.mark.parametrize(
    ("english", "old", "new", "path", "translated"),
    [
        ("docs/a.md", "Two som.", "Three som.", "docs/a.ru.md", ("Два сома.", "Три сома.")),
        ("docs/facts/law.toml", "A law.", "Laws.", "docs/facts/law.ru.toml", ("Закон.", "Законы.")),
        ("academy/words/en.toml", "Yes.", "Yes!", "academy/words/ru.toml", ("Да.", "Да!")),
    ],
)
def test_a_block_is_not_recorded_before_it_was_translated(
    clone: Path, english: str, old: str, new: str, path: str, translated: tuple[str, str]
) -> None:
    change(clone / english, old, new)
    before = (clone / path).read_bytes()
    refused = run("--done", path)
    assert refused.exit_code == 1 and f"academy translations --done {path} --same " in refused.output
    assert (clone / path).read_bytes() == before and len(list(find_gaps(clone))) == 1
    change(clone / path, *translated)
    assert run("--done", "--all").exit_code == 0 and not list(find_gaps(clone))


def test_a_block_that_is_right_as_it_stands_is_recorded_with_same(clone: Path) -> None:
    change(clone / "docs" / "a.md", "Two som.", "Two som!")
    change(clone / "docs" / "a.md", "Four.", "Five.")
    block = next(one.digest for one in read_blocks(clone / "docs" / "a.md") if one.text == "Two som!")
    assert run("--done", "docs/a.ru.md", "--same", block).output.startswith("docs/a.ru.md:14, “three”: the English has")
    assert [gap.new for gap in find_gaps(clone)] == ["Five."]


@pytest.mark.parametrize(
    ("english", "path"),
    [
        ("token.md", "token.ky.md"),
        ("banks.en.toml", "banks.ky.toml"),
        ("en.json", "ky.json"),
        ("law.toml", "law.ky.toml"),
    ],
)
def test_a_translation_lies_beside_its_english(english: str, path: str) -> None:
    assert translation_of(Path("docs", english), "ky") == Path("docs", path)


def test_the_words_of_a_figure_are_a_translation_too(clone: Path) -> None:
    for lang, text in {"en": 'owes = "owes"\n', "ru": 'owes = "должен"\n'}.items():
        (clone / "docs" / "money").mkdir(exist_ok=True)
        (clone / "docs" / "money" / f"banks.{lang}.toml").write_text(text, encoding="utf-8")
    assert run("--done", "docs/money/banks.ru.toml").exit_code == 0 and not list(find_gaps(clone))
    change(clone / "docs" / "money" / "banks.en.toml", '"owes"', '"owes you"')
    assert [(gap.file, gap.section) for gap in find_gaps(clone)] == [("docs/money/banks.ru.toml", "owes")]


def test_digests_stand_one_pair_a_line(clone: Path) -> None:
    text = (clone / "docs" / "a.ru.md").read_text(encoding="utf-8")
    assert text.startswith("---\nsource:\n  - ") and text.count("\n  - ") == 4
    assert "0123456789ab" not in (clone / "docs" / "facts" / "law.ru.toml").read_text(encoding="utf-8")
    assert [key for key, _, _ in read_digests(clone / "academy" / "words" / "ru.toml")] == ["say.yes", "say.no"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--done", "docs/b.ru.md"], "There is no file docs/b.ru.md."),
        (["--done", "docs/a.md"], "docs/a.md is no translation of the course."),
        (["docs/facts/law.toml"], "docs/facts/law.toml is no translation of the course."),
        (["--done"], "Name the files, or write --all"),
        (["--all"], "--all and --same belong to --done"),
        (["--done", "docs/a.ru.md", "--same", "12345678"], "No named file has an English block 12345678."),
    ],
)
def test_a_wrong_call_is_answered_with_a_sentence(clone: Path, words: list[str], sentence: str) -> None:
    done = run(*words)
    assert done.exit_code == 2 and sentence in done.output and "Traceback" not in done.output


def test_digests_that_do_not_fit_are_said_in_a_sentence(clone: Path) -> None:
    page = clone / "docs" / "a.ru.md"
    change(page, "Четыре.", "Четыре.\n\nПять.")
    assert "docs/a.ru.md has digests of 4 blocks, and 5 blocks." in run().output
    assert "docs/a.ru.md has 5 blocks, its English has 4." in run("--done", "docs/a.ru.md").output
    change(page, "  - ", "  - <<<< ")
    assert "is not two digests of eight hex digits" in run().output
    assert "is not two digests of eight hex digits" in run("--done", "docs/a.ru.md").output
    change(page, "  - <<<< ", "  - ")
    change(page, "source:\n", "source:\n<<<<<<< HEAD\n")
    assert "“<<<<<<< HEAD” is not two digests" in run("--done", "docs/a.ru.md").output, "a merge left both sides"
    page.write_text("# Один\n", encoding="utf-8")
    assert "docs/a.ru.md does not say yet what it was made from." in run().output


def test_a_changed_translation_waits_to_be_recorded(clone: Path) -> None:
    change(clone / "docs" / "a.ru.md", "Два", "Ровно два")
    assert [(gap.what, gap.file) for gap in find_gaps(clone)] == [("edited", "docs/a.ru.md")]
    assert run("--done", "docs/a.ru.md").exit_code == 0 and not list(find_gaps(clone))


def test_without_git_the_english_now_is_still_shown(clone: Path) -> None:
    (clone / ".git").rename(clone / "git")
    change(clone / "docs" / "a.md", "Two som.", "Three som.")
    output = run().output
    assert "English now:\n    Three som." in output and "English before" not in output
    assert "no git clone" in output
