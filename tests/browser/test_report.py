"""The report of a class in a real browser: whoever reads it, in whatever light and on whatever screen, can."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from academy.course.course import Course
from academy.report.filling import Filled
from academy.report.views import write_views
from academy.report.wording import Wording
from academy.words.i18n import LANGUAGES
from tests.browser.axe import violations
from tests.report.small import RIGHT, bytes_in, small_course
from tests.report.test_beliefs import NAMES, failing, right, rows
from tests.report.test_likeness import long

SECTIONS = ["matrix", "hardest", "mistakes", "together", "unknown", "early", "alike"]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Path]]:
    """A report with every section, by language."""
    folder = tmp_path_factory.mktemp("reports")
    course = Course.find(small_course(folder / "course", NAMES))
    both = [failing("double", ["adds_two"], double="15"), failing("triple", ["adds_two"]), right("tenfold")]
    people = {f"learner {n}": both if n < 4 else [right(name) for name in NAMES] for n in range(20)}
    found = rows(folder / "report", course, people | {"early": [right("double")]})
    copies = {f"learner {n}": (long(name) + RIGHT).encode() for n, name in ((7, "row"), (9, "payment"))}
    for key, raw in copies.items():
        asked = "UPDATE sources SET raw = ? WHERE sha256 = (SELECT sha256 FROM answers WHERE learner = ? LIMIT 1)"
        found.base.execute(asked, (raw, key))
    made = {lang: folder / lang for lang in LANGUAGES}
    for lang, place in made.items():
        list(write_views(found, Wording(course, lang), place, Filled()))
    yield made
    found.store.base.close()


@pytest.fixture(params=["light", "dark"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(color_scheme=request.param, viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_nothing_in_the_report_of_a_class(reports: dict[str, Path], lang: str, page: Page) -> None:
    page.goto((reports[lang] / "index.html").as_uri())
    found = violations(page)
    assert not found, json.dumps(found, indent=1, ensure_ascii=False)
    assert [one.get_attribute("id") for one in page.locator("section").all()] == SECTIONS


@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_nothing_in_the_page_of_a_learner(reports: dict[str, Path], lang: str, page: Page) -> None:
    file = next((reports[lang] / "learners").glob("learner-1-*.html"))
    page.goto(file.as_uri())
    found = violations(page)
    assert not found, json.dumps(found, indent=1, ensure_ascii=False)


def test_a_phone_shows_every_page_without_scrolling_sideways(reports: dict[str, Path], page: Page) -> None:
    for name in bytes_in(reports["ky"]):
        if name.endswith(".html"):
            page.goto((reports["ky"] / name).as_uri())
            wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, f"{name} is {wide} px too wide"


def test_a_report_asks_nobody_for_anything(reports: dict[str, Path], page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((reports["en"] / "index.html").as_uri())
    assert asked == [(reports["en"] / "index.html").as_uri()]
