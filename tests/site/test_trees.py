"""One tree for each language: translations in place, English where one is missing, and templates told which."""

from pathlib import Path

import markdown
import pytest
import yaml

from academy.authoring.digests import read_blocks
from academy.words.i18n import LANGUAGES, OTHERS
from steps.site import trees
from steps.site.settings import languages, settings

CODES = list(LANGUAGES)


def front(text: str) -> dict[str, object]:
    told: dict[str, object] = yaml.safe_load(text.split("---\n")[1])
    return told


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_translated_page_stands_in_for_the_english_one(tmp_path: Path) -> None:
    english = write(tmp_path, "x.md", "---\nminutes: 7\n---\n# Trees\n")
    write(tmp_path, "x.ru.md", f"---\nsource:\n  - {read_blocks(english)[0].digest} 12345678\n---\n# Деревья\n")
    text = trees.page(english, "ru", CODES)
    assert "# Деревья" in text
    told = {"minutes": 7, "languages": ["en", "ru"], "untranslated": False}
    assert front(text) == {**told, "search": {"boost": trees.LESSON}}


def test_a_page_without_translation_is_there_in_english_and_says_so(tmp_path: Path) -> None:
    english = write(tmp_path, "x.md", "# Trees\n")
    text = trees.page(english, "ky", CODES)
    assert "# Trees" in text
    assert front(text)["untranslated"] is True
    assert front(text)["languages"] == ["en"]


ENGLISH = """# One

## Two {#two}

- three
- four

??? teach "Five"

    Six.

    | seven | eight |
    | --- | --- |
    | nine | ten |
"""
NOTE = "Английский текст этой части новее перевода."


@pytest.mark.parametrize(
    ("old", "new", "before"),
    [
        ("One", "1", "<h1>Один</h1>\n{note}\n<h2"),
        ("Two", "2", '<h2 id="two">Два</h2>\n{note}\n<ul>'),
        ("three", "3", '<h2 id="two">Два</h2>\n{note}\n<ul>'),
        ("Six.", "6", "{note}\n<p>Шесть.</p>"),
        ("seven", "7", "<p>Шесть.</p>\n{note}\n<table>"),
        ("## Two", "One and a half.\n\n## Two", '<h1>Один</h1>\n<h2 id="two">Два</h2>\n{note}'),
    ],
)
def test_a_block_older_than_its_english_has_a_note_and_no_other_has(
    tmp_path: Path, old: str, new: str, before: str
) -> None:
    english = write(tmp_path, "x.md", ENGLISH)
    digests = "".join(f"  - {one.digest} 12345678\n" for one in read_blocks(english))
    text = ENGLISH
    for word, other in {"One": "Один", "Two": "Два", "Six": "Шесть"}.items():
        text = text.replace(word, other)
    write(tmp_path, "x.ru.md", f"---\nsource:\n{digests}---\n{text}")
    extensions = ["attr_list", "tables", "pymdownx.details"]

    def html() -> str:
        return markdown.markdown(trees.page(english, "ru", CODES).split("---\n", 2)[2], extensions=extensions)

    assert "site-note" not in html()
    english.write_text(ENGLISH.replace(old, new), encoding="utf-8")
    assert before.format(note=f'<p class="site-note">{NOTE}</p>') in html() and html().count("site-note") == 1


def test_a_translation_whose_digests_do_not_fit_is_shown_as_it_is(tmp_path: Path) -> None:
    english = write(tmp_path, "x.md", "# Trees\n")
    write(tmp_path, "x.ru.md", "---\nsource: 0123456789ab\n---\n# Деревья\n")
    assert "site-note" not in trees.page(english, "ru", CODES)


def test_a_plain_page_keeps_its_own_front_matter(tmp_path: Path) -> None:
    english = write(tmp_path, "x.md", "---\nminutes: 7\n---\n# Trees\n")
    assert front(trees.page(english, "en", CODES))["minutes"] == 7


def test_every_translated_page_has_the_skeleton_of_its_english(root: Path) -> None:
    import re

    pattern = re.compile(r"\{#([\w-]+)\}|--8<-- \"(\S+)\"|^name: ([\w-]+)$|^cell: (\w+)$|\[(F-\d{3})\]", re.M)
    for english in sorted((root / "docs").rglob("*.md")):
        if english.suffixes != [".md"]:
            continue
        skeleton = pattern.findall(english.read_text(encoding="utf-8"))
        for lang in OTHERS:
            other = english.with_suffix(f".{lang}.md")
            if other.is_file():
                found = pattern.findall(other.read_text(encoding="utf-8"))
                ordered = [[one for one in every if not one[4]] for every in (found, skeleton)]
                assert ordered[0] == ordered[1], f"{other.relative_to(root)} has another skeleton than its English"
                assert set(found) == set(skeleton), f"{other.relative_to(root)} cites other facts than its English"


def test_the_site_has_the_languages_of_the_tool(root: Path) -> None:
    assert list(languages()) == list(LANGUAGES)
    hidden = settings()["exclude_docs"].split()
    assert {f"*.{lang}.*" for lang in OTHERS} <= set(hidden), "a plain build shows English alone"
    for words in ("academy/words/{}.toml", "steps/words/{}.toml", "web/words/{}.json"):
        assert all((root / words.format(lang)).is_file() for lang in LANGUAGES), words
