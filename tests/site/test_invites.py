"""The first pages ask the visitor to act: front page, modules, what a shared link shows, a report to look at."""

import html
import json
import re
import struct
from pathlib import Path

import pytest

from academy.course.course import Course
from academy.words.i18n import LANGUAGES
from steps import ROOT
from steps.fences.shared import words
from steps.fences.track import span
from steps.site.course_map import Module, Page, course_map
from steps.site.lesson import lesson, question
from tests.site.small import built, page

FOLDER = {lang: "" if lang == "en" else f"{lang}/" for lang in LANGUAGES}
MAP = course_map()
BUILT = [one for one in MAP.modules if one.built and not one.preview]
HOST = "http://127.0.0.1:8000/"
OWES = "# A page\n\n```owes\nA note\ncentral note\nIts books say so.\n```\n"
each_language = pytest.mark.parametrize("lang", LANGUAGES)


def text(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


@each_language
@pytest.mark.parametrize("module", BUILT, ids=lambda one: one.name)
def test_a_module_shows_a_card_for_each_lesson_with_its_question_minutes_and_work(
    site: Path, module: Module, lang: str
) -> None:
    shown = text(site, f"{FOLDER[lang]}{module.name}")
    cards = re.findall(r'<li class="lesson-card".*?</li>', shown, re.S)
    assert len(cards) == len(module.pages) - 1
    for card, one in zip(cards, module.pages[1:], strict=True):
        told = lesson(one, lang)
        assert f'data-lesson="{one.name}"' in card and html.escape(told.short) in card
        assert told.question and html.escape(told.question) in card
        assert span(one.minutes, words(lang)) in card
        assert ("<svg" in card) == (told.figure is not None)
        assert all(name in card for name in told.exercises)
    assert span(module.reading, words(lang)) in shown and span(module.reading + module.solving, words(lang)) in shown
    assert 'data-pages="' in shown, "no button prints the module"


def test_a_question_comes_from_the_front_matter_or_from_the_first_paragraph() -> None:
    assert question("---\nquestion: Who owes?\n---\n# A page\n\nWhy? Because.\n") == "Who owes?"
    assert question("---\nminutes: 1\n---\n# A page\n\nIt fell. Did it break? And who pays?\n") == "And who pays?"
    assert question("# A page\n\nNobody asks.\n") == ""


def test_a_lesson_holds_what_its_page_holds() -> None:
    claims = lesson(Page(ROOT / "docs/money/claims.md", "money/claims", 15), "en")
    assert claims.exercises == ("classify",)
    assert claims.solving == Course.find().exercise("classify").task().minutes
    assert claims.short == "Claims" and claims.figure == ROOT / "docs/money/claims.svg"


def test_lessons_outside_of_a_module_stop_the_build(tmp_path: Path) -> None:
    done = built(tmp_path, "# A page\n\n```lessons\ncan: do it\n```\n")
    assert done.returncode != 0 and "first page of a module" in done.stdout + done.stderr


@each_language
def test_the_front_page_asks_begins_and_tells_honest_minutes(site: Path, lang: str) -> None:
    shown, told = text(site, FOLDER[lang]), words(lang)
    assert shown.count('<fieldset class="owes-thing">') == 3 and shown.count("data-right") == 3
    assert f"{told['front_begin']} · {span(15, told)}" in shown
    for track in MAP.tracks:
        minutes = sum(MAP.minutes(track, one) for one in MAP.modules if one.built and one.ways[track] != "optional")
        card = re.search(rf'<li class="person"><a href="tracks/{track}/">.*?</li>', shown, re.S)
        assert card and span(minutes, told) in card[0]
    listed = json.loads(html.unescape(re.search(r'data-lessons="(\[\[.*?)"', shown)[1]))  # type: ignore[index]
    assert [one[0] for one in listed] == [
        one.name for each in MAP.modules if each.built for one in each.pages[1:] if one.minutes
    ]


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (OWES.replace("central note", "state note"), "one of central, bank, company, nobody"),
        (OWES.replace("central note", "central coin"), "one of note, account, token"),
        (OWES.replace("Its books say so.\n", ""), "write three lines for each thing"),
        ("# A page\n\n```people\nbakers\n```\n", "no track bakers"),
        (
            "# A page\n\n```named\nexercise: tree_head\nmistake: x\nasked: a\nyours: b\nexpected: c\n```\n",
            "no mistake x",
        ),
    ],
)
def test_a_fence_of_the_front_page_that_is_wrong_stops_the_build(tmp_path: Path, source: str, sentence: str) -> None:
    done = built(tmp_path, source)
    assert done.returncode != 0 and sentence in done.stdout + done.stderr


def test_a_thing_of_the_front_page_can_be_answered_without_script(tmp_path: Path) -> None:
    assert built(tmp_path, OWES).returncode == 0
    shown = page(tmp_path)
    assert shown.count('name="owes-0"') == 4 and "Its books say so." in shown


@each_language
def test_the_mistake_on_the_front_page_is_what_a_learner_would_get(lang: str) -> None:
    """The values are those of the reference and of the mistake: an odd last record is copied."""
    head = Course.find().exercise("tree_head").solution().tree_head
    source = (ROOT / "docs" / ("index.md" if lang == "en" else f"index.{lang}.md")).read_text(encoding="utf-8")
    for key, records in (("expected", b"abc"), ("yours", b"abcc")):
        digest = head([bytes([one]) for one in records]).hex()
        assert f"\n{key}: {digest[:8]}…{digest[-8:]}\n" in source


@each_language
@pytest.mark.parametrize("address", ["", "money/claims/", "tracks/bankers/"])
def test_a_shared_link_shows_words_and_a_picture(site: Path, lang: str, address: str) -> None:
    shown = text(site, FOLDER[lang] + address)
    facts = dict(re.findall(r'<meta property="(og:[\w:]+)" content="(.*?)">', shown))
    assert facts["og:title"] and facts["og:description"] and facts["og:type"] == "website"
    assert facts["og:url"] == HOST + FOLDER[lang] + address
    assert facts["og:locale"] == {"en": "en_US", "ru": "ru_RU", "ky": "ky_KG"}[lang]
    assert facts["og:image"] == f"{HOST}assets/preview-{lang}.png"
    if address == "money/claims/":
        assert (
            html.unescape(facts["og:description"]) == lesson(Page(ROOT / "docs/money/claims.md", "", 0), lang).question
        )


def test_the_pictures_of_shared_links_are_large_enough_and_differ(site: Path) -> None:
    pictures = [(site / "assets" / f"preview-{lang}.png").read_bytes() for lang in LANGUAGES]
    assert len(set(pictures)) == len(LANGUAGES)
    for one in pictures:
        assert one.startswith(b"\x89PNG") and struct.unpack(">II", one[16:24]) == (1200, 630)
        assert len(one) < 300_000  # what WhatsApp still shows


@each_language
def test_a_teacher_without_a_terminal_reads_the_report_on_a_class(site: Path, lang: str) -> None:
    folder = site / FOLDER[lang] / "teach" / "class"
    report = (folder / "index.html").read_text(encoding="utf-8")
    assert f'<html lang="{lang}">' in report and words(lang)["class_back"] in report
    assert len(list((folder / "learners").glob("*.html"))) == 30
    assert 'id="mistake-tree_head-' in report
    for page_with_link in ("", "teach"):
        assert re.search(r'href="(teach/)?class/"', text(site, FOLDER[lang] + page_with_link))
    assert str(ROOT) not in report
