"""The bar at the lower edge of an exercise: a verdict is seen, success is a moment, nothing is stale."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route

from academy.words.i18n import LANGUAGES
from bench.wire import Server
from tests.browser.axe import violations
from tests.browser.desk import COURSE, SECONDS, Desk, answer, begins
from tests.browser.test_desk import WORDS, path

RETURNING = True

TREES = "hashing/trees/"
WRONG = answer("tree_head", "wrong/duplicates_last.py")
RIGHT = answer("tree_head")
LAPTOP, PHONE = {"width": 1366, "height": 768}, {"width": 390, "height": 844}
Opens = Callable[[str], Desk]


def seen(one: Locator) -> bool:
    """Is all of it inside the window, and nothing in front of it?"""
    return bool(
        one.evaluate("""one => {
            const { left, right, top, bottom } = one.getBoundingClientRect();
            const inside = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight && bottom > top;
            const front = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            return inside && (one.contains(front) || front.contains(one));
        }""")
    )


def kept(page: Page) -> Any:
    """What the browser keeps of the exercise."""
    return json.loads(page.evaluate("localStorage.getItem('som-academy/exercise/tree_head')"))


def said(at: Desk) -> Locator:
    return at.section.locator(".exercise-sum")


@pytest.mark.parametrize("window", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_a_verdict_is_seen_wherever_the_learner_checks(desk: Opens, page: Page, window: Any) -> None:
    page.set_viewport_size(window)
    at = desk(TREES)
    at.write(WRONG + "\n\n# line\n" * 30)
    for place in ("Control+Home", "Control+End"):
        at.listen()
        at.editor.press(place)
        page.keyboard.press("Control+Enter")
        at.told()
        assert seen(said(at)) and seen(at.button(0))
        assert "9 of 13" in said(at).inner_text()
    page.evaluate("document.querySelector('.exercise-list').scrollIntoView()")
    assert seen(said(at)), "where the checks are read too"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_bar_calls_a_mistake_by_its_title_and_opens_its_hint(desk: Opens, lang: str) -> None:
    at, words, task = desk(path(lang)), WORDS[lang], COURSE.exercise("tree_head").task(lang)
    told = at.check(WRONG)
    assert task.title_of("duplicates_last") in said(at).inner_text()
    mistake = task.mistakes["duplicates_last"]
    number = 1 + list(task.checks).index(mistake.check)
    assert f"{number}" in told and mistake.check not in told, "a check has a number, not a name"
    assert at.button(2).inner_text() == words["desk_open_hint"].format(number=mistake.hint)
    at.button(2).click()
    hint = at.section.locator(f"[data-check={mistake.check}] details").nth(mistake.hint - 1)
    assert hint.evaluate("one => one.open") and seen(hint)
    assert at.button(2).inner_text() == words["more_hint"]


def test_details_open_above_the_bar_and_stay_as_the_learner_likes_them(desk: Opens, page: Page) -> None:
    page.set_viewport_size(PHONE)
    at = desk(TREES)
    at.check(WRONG)
    details = at.section.get_by_role("button", name=WORDS["en"]["desk_details"])
    assert not at.verdict.is_visible() and details.get_attribute("aria-expanded") == "false"
    details.click()
    assert seen(at.section.locator(".exercise-details")) and "[a, b, c, c]" in at.verdict.inner_text()
    at.check()
    assert at.verdict.is_visible()
    page.reload()
    Desk(page).check()
    assert Desk(page).verdict.is_visible()


def test_a_verdict_about_an_earlier_text_says_so(desk: Opens) -> None:
    at, stale = desk(TREES), WORDS["en"]["desk_stale"]
    at.check(RIGHT)
    at.settled()
    assert stale not in said(at).inner_text()
    at.editor.press("Control+End")
    at.page.keyboard.type("x")
    assert said(at).inner_text().startswith(stale)
    at.page.keyboard.press("Backspace")
    assert stale not in said(at).inner_text(), "it is the same text again"
    at.editor.press("Control+a")
    at.page.keyboard.press("Delete")
    assert said(at).inner_text().startswith(stale)


def test_while_it_checks_the_button_looks_disabled_under_the_mouse_too(desk: Opens) -> None:
    at = desk(TREES)
    at.check("x = 1\n")
    colour = "one => getComputedStyle(one).backgroundColor"
    before = at.button(0).evaluate(colour)
    at.listen()
    at.write(RIGHT.replace("    k = _split(len(records))\n", "    while True:\n        pass\n", 1))
    at.button(0).click()
    at.button(0).hover()
    assert at.button(0).get_attribute("aria-disabled") == "true" and at.button(0).evaluate(colour) != before
    at.button(1).click()
    at.told()


@pytest.mark.parametrize("lang", ["en", "ky"])
def test_success_says_what_one_can_do_now_and_where_to_go_on(desk: Opens, lang: str) -> None:
    at, words, task = desk(path(lang)), WORDS[lang], COURSE.exercise("tree_head").task(lang)
    at.check(WRONG)
    at.check(RIGHT)
    at.settled()
    success = at.section.locator(".exercise-success")
    told = success.inner_text()
    assert words["desk_solved_try"].format(number=2) in told
    goals = at.page.locator("#goals + ul > li").all_inner_texts()
    assert goals and all(goal in told for goal in goals)
    beside = [one for one in COURSE.exercises if one.module == "hashing"]
    assert words["desk_module"].format(number=1, of=len(beside)) in told
    assert success.locator(".exercise-next").get_attribute("href").endswith("/hashing/limits/")  # type: ignore[union-attr]
    ways = success.get_by_role("button", name=words["desk_ways"].format(count=len(task.mistakes)))
    ways.click()
    menu = at.section.locator(".exercise-mistakes")
    assert menu.evaluate("one => one.open") and menu.locator("summary").evaluate(
        "one => one === document.activeElement"
    )
    success.get_by_role("button", name=words["desk_compare"]).click()
    assert at.section.locator(".exercise-solution").evaluate("one => one.open")
    at.page.reload()
    again = Desk(at.page)
    assert again.section.locator(".exercise-solved").inner_text() == f"✓ {words['desk_solved']}"


def test_back_from_a_mistake_the_editor_is_as_it_was(desk: Opens, page: Page) -> None:
    page.set_viewport_size(LAPTOP)
    at = desk(TREES)
    at.check(RIGHT)
    at.settled()
    at.editor.press("Control+Home")
    for _ in range(12):
        page.keyboard.press("ArrowDown")
    line = at.section.locator(".cm-activeLine").inner_text()
    at.listen()
    at.fold("mistakes").get_by_role("button").nth(3).click()
    at.told()
    assert seen(at.section.locator(".exercise-shown")) and not at.section.locator(".exercise-success").is_visible()
    at.section.get_by_role("button", name=WORDS["en"]["desk_back"]).click()
    assert at.code == RIGHT and at.section.locator(".cm-activeLine").inner_text() == line
    assert (
        begins("en", "done", "all") in said(at).inner_text() and WORDS["en"]["desk_stale"] not in said(at).inner_text()
    )
    assert seen(at.section.locator(".cm-activeLine")), "not the task"


def test_another_language_keeps_code_place_and_verdict(desk: Opens, page: Page) -> None:
    page.set_viewport_size(LAPTOP)
    at = desk(TREES)
    at.check(WRONG)
    top = at.section.locator(".exercise-desk").bounding_box()
    attempts = kept(page)["attempts"]
    page.locator(".site-languages a[hreflang=ky], .site-languages a[lang=ky]").first.click()
    page.wait_for_url("**/ky/hashing/trees/**")
    page.wait_for_function("document.querySelector('section.exercise')?.dataset.verdict", timeout=60 * SECONDS)
    task = COURSE.exercise("tree_head").task("ky")
    assert task.title_of("duplicates_last") in page.locator(".exercise-sum").inner_text()
    assert WORDS["ky"]["desk_count"].format(passed=9, of=13) in page.locator(".exercise-sum").inner_text()
    assert kept(page)["text"] == WRONG and "".join(WRONG.split())[-40:] in "".join(Desk(page).code.split())
    there = page.locator(".exercise-desk").bounding_box()
    assert top and there and abs(there["y"] - top["y"]) < 60
    assert kept(page)["attempts"] == attempts, "to look at it in another language is no attempt"


@pytest.mark.parametrize(("width", "columns"), [(1100, 1), (1200, 2), (1366, 2), (1920, 2)])
def test_from_1200_px_task_and_editor_lie_side_by_side(desk: Opens, page: Page, width: int, columns: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    at = desk(TREES)
    task, editor = (at.section.locator(part).bounding_box() for part in (".exercise-task", ".exercise-editor"))
    assert task and editor
    assert (editor["x"] >= task["x"] + task["width"]) == (columns == 2)
    assert page.evaluate("document.documentElement.scrollWidth") == width, "nothing hangs over"
    sidebars = page.locator(".md-sidebar a:visible")
    assert columns == 1 or all(not one.is_visible() for one in sidebars.all())
    page.evaluate("scrollTo(0, 0)")
    page.locator(".md-sidebar--secondary a").first.wait_for()


def test_a_phone_types_signs_with_its_row_of_keys_and_finds_the_way_out_of_the_full_screen(
    desk: Opens, page: Page
) -> None:
    page.set_viewport_size(PHONE)
    at = desk(TREES)
    row = at.section.locator(".exercise-keys")
    assert not row.is_visible()
    at.write("def f")
    for key in ("(", ")", ":"):
        row.get_by_role("button", name=key, exact=True).click()
    page.keyboard.press("Enter")
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    for key in (WORDS["en"]["desk_indent"], "[", "]", '"', '"', "_", "="):
        row.get_by_role("button", name=key, exact=True).click()
    assert at.code == '    []""_='
    boxes = [one.bounding_box() for one in row.get_by_role("button").all()]
    assert all(box and box["height"] >= 40 and box["width"] >= 24 for box in boxes)
    at.section.get_by_role("button", name=WORDS["en"]["desk_full"]).click()
    out = at.section.get_by_role("button", name=WORDS["en"]["desk_leave"])
    at.section.evaluate("one => one.scrollTo(0, 300)")
    assert seen(out)
    out.click()
    assert not at.section.evaluate("one => one.classList.contains('exercise-full')")


def test_long_lines_are_wrapped(desk: Opens) -> None:
    at = desk(TREES)
    at.write("# " + "word " * 100)
    assert at.section.locator(".cm-scroller").evaluate("one => one.scrollWidth <= one.clientWidth + 1")


def test_a_slow_network_is_told_in_bytes_and_seconds_and_one_may_read_on(browser: Browser, server: Server) -> None:
    with browser.new_context(service_workers="block") as context:
        page = context.new_page()
        page.goto(server.url + TREES)
        waiting: list[Route] = []
        context.route("**/library-*.zip", lambda route: waiting.append(route))
        at = Desk(page)
        line = at.section.locator(".exercise-load")
        line.wait_for(timeout=20 * SECONDS)
        told = line.inner_text()
        assert re.search(r"\d\.\d of \d\.\d MB, \d+ s", told)
        page.wait_for_function("told => document.querySelector('.exercise-load').innerText !== told", arg=told)
        waiting[0].continue_()
        line.wait_for(state="detached", timeout=60 * SECONDS)


@pytest.mark.parametrize("saving", [False, True])
def test_python_begins_to_load_when_somebody_reads_and_not_where_data_is_saved(
    browser: Browser, server: Server, saving: bool
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(
            f"Object.defineProperty(navigator, 'connection', {{ value: {{ saveData: {json.dumps(saving)} }} }})"
        )
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(server.url + TREES)
        page.wait_for_function("performance.getEntriesByName('academy:path').length")
        page.wait_for_timeout(500)
        assert not any("worker-" in one for one in asked), "whoever only looks in loads no Python"
        page.mouse.wheel(0, 200)
        page.wait_for_timeout(1500)
        assert any("worker-" in one for one in asked) != saving
        assert page.locator(".cm-editor").count() == 0, "the page stays as it is while it is read"


@pytest.mark.parametrize(
    ("lang", "scheme", "window"), [("en", "default", LAPTOP), ("ru", "slate", PHONE), ("ky", "default", PHONE)]
)
def test_wrong_stale_and_solved_are_accessible(desk: Opens, page: Page, lang: str, scheme: str, window: Any) -> None:
    page.set_viewport_size(window)
    at = desk(path(lang))
    page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
    at.check(WRONG)
    if not at.verdict.is_visible():
        at.section.get_by_role("button", name=WORDS[lang]["desk_details"]).click()
    assert not violations(page, "section.exercise", resultTypes=["violations"])
    at.editor.press("Control+End")
    page.keyboard.type("x")
    at.section.locator(".exercise-more-tools").click()
    assert not violations(page, "section.exercise", resultTypes=["violations"])
    at.check(RIGHT)
    at.settled()
    assert not violations(page, "section.exercise", resultTypes=["violations"])
    assert page.evaluate("document.documentElement.scrollWidth") == window["width"]
