"""Facts on pages: numbered, dated, sourced; noted where they are cited, listed with their uses, told by date."""

import re
from pathlib import Path

import pytest
from markdown import Markdown

from academy.authoring.blocks import Block
from academy.words.i18n import LANGUAGES
from steps.fences import disputes, facts, register, timeline
from steps.fences.dates import when
from steps.fences.shared import words
from tests.site.small import built, page

FACT = """
[F-001]
date = "2025-01-01"
text = "Something was announced."
sources = [{ title = "T", publisher = "P", date = "2025-01-01", url = "https://example.org/" }]
confidence = "high"
status = "announced"
"""
DISPUTE = """
[D-01]
question = "Was it announced?"
sides = [{ says = "Yes.", facts = ["F-001"] }, { says = "No.", source = "a newspaper" }]
why = "One was there."
write = "announced"
"""


def kept(folder: Path, text: str = FACT, **more: str) -> Path:
    """A folder with this topic, and other files of these names."""
    for name, content in {"law": text, **more}.items():
        (folder / f"{name.replace('_', '.')}.toml").write_text(content, encoding="utf-8")
    return folder


def fence(kind: str, source: str = "") -> str:
    """What a fence about facts shows, on a page that does not know its place."""
    shown = {"facts": register.facts, "disputes": disputes.disputes, "timeline": timeline.timeline}[kind]
    return str(shown(source, kind, kind, {}, Markdown()))


def item(text: str, number: str) -> str:
    """A fact in the register."""
    return next(one for one in text.split("<li data-topic") if f'id="{number}"' in one)


def test_a_number_becomes_a_note_with_date_sources_and_confidence(tmp_path: Path) -> None:
    assert built(tmp_path, "# A page\n\nThis is so [F-018].\n").returncode == 0
    fact, text = facts.known("en")["F-018"], page(tmp_path)
    assert 'href="facts/#F-018"' in text
    note = re.search(r'<span class="fact-told".*?</span></span>', text)
    assert note
    for word in (fact.text, "16 April 2025", fact.sources[0]["publisher"], fact.sources[0]["url"], "Confidence"):
        assert word in text
    assert fact.text not in (tmp_path / "site" / "search" / "search_index.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("[F-001]", "[F-1]", "F-1 is no number of a fact"),
        ('date = "2025-01-01"\ntext', 'date = ""\ntext', "F-001 has no date"),
        ('confidence = "high"', 'confidence = "sure"', "The confidence of F-001 is one of high, medium, low"),
        ('status = "announced"', 'status = "true"', "The status of F-001 is one of announced"),
        ('publisher = "P"', 'publisher = ""', "A source of F-001 has no publisher"),
        (
            'sources = [{ title = "T", publisher = "P", date = "2025-01-01", url = "https://example.org/" }]',
            "sources = []",
            "F-001 has no sources",
        ),
        (
            'status = "announced"',
            'status = "derived"\nfrom = ["F-002"]',
            "F-001 is derived from F-002, which is no fact",
        ),
    ],
)
def test_a_fact_that_lacks_something_is_named(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    assert old in FACT
    with pytest.raises(facts.BadFact, match=re.escape(sentence)):
        facts.known("en", kept(tmp_path, FACT.replace(old, new)))


def test_a_number_stands_in_one_topic_and_a_topic_is_a_known_one(tmp_path: Path) -> None:
    with pytest.raises(facts.BadFact, match="F-001 stands in som.toml and in law.toml"):
        facts.known("en", kept(tmp_path, som=FACT))
    (tmp_path / "som.toml").rename(tmp_path / "weather.toml")
    with pytest.raises(facts.BadFact, match="weather.toml is no topic"):
        facts.known("ru", tmp_path)


def test_a_conclusion_stands_on_the_sources_of_what_it_is_drawn_from(tmp_path: Path) -> None:
    second = FACT.replace("F-001", "F-002").replace("announced", "derived")
    second = re.sub(r"sources = .*", 'from = ["F-001"]', second)
    drawn = facts.known("en", kept(tmp_path, FACT + second))["F-002"]
    assert [one["title"] for one in drawn.sources] == ["T"] and drawn.inputs == ("F-001",)


def test_a_translation_of_a_changed_fact_says_so(tmp_path: Path) -> None:
    folder = kept(tmp_path)
    made_from = Block(facts.known("en", folder)["F-001"].text, 1).digest
    text = f'[F-001]\ntext = "Жарыяланды."\nsource = "{made_from} 12345678"\n'
    kept(folder, law_ky=text)
    fact = facts.known("ky", folder)["F-001"]
    assert (fact.text, fact.lang, fact.stale) == ("Жарыяланды.", "ky", False)
    changed = tmp_path / "changed"
    changed.mkdir()
    assert facts.known("ky", kept(changed, FACT.replace("Something", "Much"), law_ky=text))["F-001"].stale


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('why = "One was there."', "", "D-01 has no why"),
        ('source = "a newspaper"', 'source = ""', "a side of D-01 has neither facts nor a source"),
        ('"F-001"]', '"F-009"]', "D-01 names F-009, which is no fact"),
    ],
)
def test_a_disagreement_names_both_sides_and_why(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    assert disputes.disagreements("en", kept(tmp_path, disputes=DISPUTE))
    kept(tmp_path, disputes=DISPUTE.replace(old, new))
    disputes.disagreements.cache_clear()
    with pytest.raises(facts.BadFact, match=sentence):
        disputes.disagreements("en", tmp_path)


def test_the_register_lists_every_fact_with_its_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    for lang in LANGUAGES:
        monkeypatch.setenv("ACADEMY_LANG", lang)
        text = fence("facts")
        assert re.findall(r'<h4 id="(F-\d{3})"', text) == [
            one.number for topic in facts.TOPICS for one in facts.known(lang).values() if one.topic == topic
        ]
        assert text.count("<form") == 1 and 'class="fact-filter" hidden' in text
    assert "https://24.kg/english/326379" in item(text, "F-019")


def test_the_register_says_where_a_fact_is_used_disputed_and_drawn_from() -> None:
    text = fence("facts")
    assert '<a href="cbdc/">' in item(text, "F-018")
    assert '<a href="#D-41">' in item(text, "F-018")
    assert '<a href="#F-215">' in item(text, "F-222")


def test_a_fact_is_used_on_the_page_that_shows_the_task_that_cites_it(tmp_path: Path) -> None:
    for name, text in {
        "docs/index.md": "# Front\n\nSo it is [F-002].\n",
        "docs/x/page.md": "# A page\n\n```exercise\nname: post\n```\n\n```model\nfile: docs/x/farm.py\n```\n",
        "docs/x/page.ru.md": "# Страница\n",
        "docs/x/line.md": "# A line\n\n```timeline\ntopic: reserve\n```\n",
        "docs/x/farm.py": 'tonnes = Slider(source="F-003")\n',
        "exercises/x/post/task.md": "# Post\n\n[F-001]\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    page = [("Страница", "x/page/")]
    uses = register.uses("ru", tmp_path)
    assert uses.pop("F-203") == [("A line", "x/line/")]
    assert {number: uses[number] for number in ("F-001", "F-002", "F-003")} == {
        "F-001": page,
        "F-002": [("Front", "")],
        "F-003": page,
    }


def test_what_is_not_translated_is_marked_and_what_is_translated_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    fact = facts.known("en")["F-018"]
    for own in (True, False):
        one = facts.replace(fact, lang="ky" if own else "en")
        monkeypatch.setattr(register, "known", lambda lang, one=one: {"F-018": one})
        monkeypatch.setenv("ACADEMY_LANG", "ky")
        assert ('<p lang="en">' in fence("facts"), "англисче" in fence("facts")) == (not own, not own)


def test_a_source_keeps_the_title_under_which_it_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACADEMY_LANG", "ru")
    text = fence("facts")
    assert re.search(
        r'<span lang="en"><a href="[^"]+" rel="noreferrer">CZ signs MoU .*?</a>, CryptoPotato</span>, 4 апреля', text
    )
    assert "Прочитанное для этого курса" in item(text, "F-065") and "What we read" not in text


def test_a_timeline_is_in_the_order_of_dates() -> None:
    told = fence("timeline")
    dates = re.findall(r'datetime="([\d-]+)"', told)
    assert len(dates) >= 20 and dates == sorted(dates)
    assert re.findall(r">(F-\d{3})</a>", fence("timeline", "facts: F-019, F-001")) == ["F-001", "F-019"]
    reserve = [one for one in facts.known("en").values() if one.topic == "reserve"]
    assert len(re.findall("<li>", fence("timeline", "topic: reserve"))) == len(reserve) >= 12


@pytest.mark.parametrize(
    ("source", "sentence"),
    [("facts: F-999", "F-999 is not in docs/facts/"), ("topic: weather", "weather is no topic: write one of law")],
)
def test_a_timeline_that_asks_for_what_is_not_there_stops_the_build(source: str, sentence: str) -> None:
    with pytest.raises(Exception, match=sentence):
        fence("timeline", source)


@pytest.mark.parametrize(
    ("date", "en", "ru", "ky"),
    [
        ("2025-04-16", "16 April 2025", "16 апреля 2025 года", "2025-жылдын 16-апрели"),
        ("2026-01", "January 2026", "январь 2026 года", "2026-жылдын январы"),
        ("2024", "2024", "2024 год", "2024-жыл"),
        ("2024-10/2026-04", "October 2024 – April 2026", "октябрь 2024 года – апрель 2026 года", None),
        ("—", "", "", ""),
    ],
)
def test_a_date_is_written_as_its_language_does(date: str, en: str, ru: str, ky: str | None) -> None:
    for lang, text in {"en": en, "ru": ru, "ky": ky}.items():
        assert text is None or when(date, words(lang)) == text


def test_every_fact_has_an_end_a_date_and_an_address_that_can_be_opened() -> None:
    for number, fact in facts.known("en").items():
        assert fact.date == "—" or re.fullmatch(r"\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?", fact.date), number
        assert fact.text.endswith(".") and len(fact.text) < 400, number
        assert all(source.get("url", "https://").startswith("https://") for source in fact.sources), number
    assert len(facts.known("en")) >= 554
