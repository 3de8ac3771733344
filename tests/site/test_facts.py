"""Facts on pages: numbered, dated, sourced, and readable without a mouse."""

import shutil
from pathlib import Path

import pytest

from steps import facts
from steps.trees import ROOT
from tests.site.small import built, page

FACT = """
[F-001]
date = "2025-01-01"
text = "Something was announced."
sources = [{ title = "T", publisher = "P", date = "2025-01-01", url = "https://example.org/" }]
confidence = "high"
status = "announced"
"""


def test_a_number_becomes_a_note_with_date_source_and_confidence(tmp_path: Path) -> None:
    number = sorted(facts.known("en"))[0]
    assert built(tmp_path, f"# A page\n\nThis is so [{number}].\n").returncode == 0
    fact, text = facts.known("en")[number], page(tmp_path)
    assert f'href="facts/#{number}"' in text
    for word in (fact.date, fact.sources[0]["publisher"], "Confidence"):
        assert word in text


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("[F-001]", "[F-1]", "F-1 is no number of a fact"),
        ('date = "2025-01-01"\ntext', 'date = ""\ntext', "F-001 has no date"),
        ('confidence = "high"', 'confidence = "sure"', "the confidence of F-001 is one of high, medium, low"),
        ('status = "announced"', 'status = "true"', "the status of F-001 is one of announced"),
        ('publisher = "P"', 'publisher = ""', "a source of F-001 has no publisher"),
        (
            'sources = [{ title = "T", publisher = "P", date = "2025-01-01", url = "https://example.org/" }]',
            "sources = []",
            "F-001 has no sources",
        ),
    ],
)
def test_a_fact_that_lacks_something_is_named(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    assert old in FACT
    (tmp_path / "facts.toml").write_text(FACT.replace(old, new), encoding="utf-8")
    with pytest.raises(facts.BadFact, match=sentence.replace("(", r"\(")):
        facts.known("en", tmp_path)


def test_a_translation_of_a_changed_fact_says_so(tmp_path: Path) -> None:
    from academy.task import source_hash

    (tmp_path / "facts.toml").write_text(FACT, encoding="utf-8")
    text = f'source = "{source_hash(tmp_path / "facts.toml")}"\n[F-001]\ntext = "Жарыяланды."\n'
    (tmp_path / "facts.ky.toml").write_text(text, encoding="utf-8")
    assert (facts.known("ky", tmp_path)["F-001"].text, facts.known("ky", tmp_path)["F-001"].stale) == (
        "Жарыяланды.",
        False,
    )
    changed = tmp_path / "changed"
    changed.mkdir()
    shutil.copy(tmp_path / "facts.ky.toml", changed)
    (changed / "facts.toml").write_text(FACT.replace("Something", "Much"), encoding="utf-8")
    assert facts.known("ky", changed)["F-001"].stale


def test_every_fact_that_is_kept_is_cited_by_a_page_or_a_task() -> None:
    files = [*(ROOT / "docs").rglob("*.md"), *(ROOT / "exercises").rglob("task.md")]
    pages = "".join(path.read_text(encoding="utf-8") for path in files if path.suffixes == [".md"])
    unused = [number for number in facts.known("en") if f"[{number}]" not in pages]
    assert not unused, f"docs/facts.toml: no page cites {', '.join(unused)}"
