"""A walk through the whole module on the digital som, in Russian and Kyrgyz."""

import json
import re

import pytest
from playwright.sync_api import Page, expect

from academy.words.i18n import OTHERS
from bench.wire import Server
from tests.browser.desk import COURSE, Desk, answer, begins

RETURNING = True

MODULE = next(one for one in COURSE.modules if one.name == "cbdc")
PLACES = {
    "waterfall": "waterfall",
    "limit_for": "limit",
    "absorb": "balance",
    "allowed": "tiers",
    "spend": "voucher",
    "view": "privacy",
    "relink": "privacy",
}
MODELS = {"lid": "limit", "outflow": "balance", "coin": "token"}
each_language = pytest.mark.parametrize("lang", OTHERS)


@each_language
@pytest.mark.parametrize("name", [one.name for one in MODULE.exercises])
def test_an_exercise_passes_its_solution_and_names_a_mistake(page: Page, server: Server, lang: str, name: str) -> None:
    at = Desk.at(page, f"{server.url}{lang}/cbdc/{PLACES[name]}/", name)
    task = COURSE.exercise(name).task(lang)
    mistake = next(iter(task.mistakes))
    wrong = next(one for one in COURSE.exercise(name).answers("wrong") if one.name == mistake)
    assert task.title_of(mistake) in at.check(wrong.source)
    assert begins(lang, "done", "all") in at.check(answer(name))
    assert set(at.marks().values()) == {"pass"}


@each_language
@pytest.mark.parametrize("name", MODELS)
def test_a_model_moves_at_once(page: Page, server: Server, lang: str, name: str) -> None:
    page.goto(f"{server.url}{lang}/cbdc/{MODELS[name]}/")
    section = page.locator(f'[data-model="{name}"]')
    section.scroll_into_view_if_needed()
    said = section.locator(".model-says")
    before = said.inner_text()
    slider = section.locator("input[type=range]").first
    slider.focus()
    slider.press("ArrowRight")
    expect(said).not_to_have_text(before)
    assert not re.search(r"[A-Za-z]{3,}", said.inner_text())


@each_language
def test_each_question_of_the_quiz_can_be_answered_rightly(page: Page, server: Server, lang: str) -> None:
    page.goto(f"{server.url}{lang}/cbdc/quiz/")
    sections = page.locator("section.quiz")
    sections.last.locator("button[type=submit]").wait_for()
    for number in range(sections.count()):
        one = sections.nth(number)
        if one.get_attribute("data-kind") == "number":
            continue  # its values are drawn: tests/browser/test_quiz.py asks one
        rights = one.locator(".quiz-reasons > ul > li").evaluate_all(
            "all => all.map(li => li.dataset.right === 'true')"
        )
        for place, right in enumerate(rights):
            if right:
                one.locator(f'input[value="{place}"]').check()
        one.locator("button[type=submit]").click()
        expect(one).to_have_attribute("data-result", "right")


@each_language
def test_the_project_plays_the_day_with_an_answer_of_this_browser(page: Page, server: Server, lang: str) -> None:
    page.goto(f"{server.url}{lang}/cbdc/project/")
    own = answer("limit_for") + "\n# my own\n"
    kept = json.dumps({"done": True, "passed": own})
    page.evaluate("kept => localStorage.setItem('som-academy/exercise/limit_for', kept)", kept)
    page.reload()
    page.locator(".project .run-button").first.click()
    status = page.locator(".project-status")
    expect(status).to_contain_text("limit_for", timeout=60_000)
    first = page.locator(".project-step").first
    expect(first.locator('[data-own="true"]')).to_contain_text("limit_for")
    sums = page.locator(".project-sums > li")
    assert sums.count() == 6 and set(sums.evaluate_all("all => all.map(one => one.dataset.holds)")) == {"true"}


def test_an_answer_that_fails_in_the_project_is_named_and_replaced(page: Page, server: Server) -> None:
    page.goto(f"{server.url}cbdc/project/")
    broken = {
        "limit_for": "def limit_for(deposits, room):\n    while True:\n        pass\n",
        "spend": "def spend(*all):\n    1 / 0\n",
    }
    for name, text in broken.items():
        kept = json.dumps({"done": True, "passed": text})
        page.evaluate("([name, kept]) => localStorage.setItem(`som-academy/exercise/${name}`, kept)", [name, kept])
    page.reload()
    page.locator(".project .run-button").first.click()
    notes = page.locator(".project-notes > li")
    expect(notes).to_have_count(2, timeout=90_000)
    assert "limit_for" in notes.first.inner_text() and "ZeroDivisionError" in notes.last.inner_text()
    expect(page.locator(".project-sums > li")).to_have_count(6, timeout=60_000)
