"""The course without a network, its new versions, and the booklet."""

import shutil
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from bench.wire import Server, served
from tests.browser.conftest import BELOW
from tests.browser.desk import SECONDS

LESSON = "hashing/fingerprints/"
PLAIN = "hashing/bytes/"  # a lesson without an exercise
KEPT = "performance.getEntriesByName('academy:offline').length"
LIGHT = 350_000  # bytes on the wire
QUIET_PRINT = "window.print = () => { window.printed = document.querySelector('.booklet-pages').innerText; }"


def test_a_lesson_without_an_exercise_asks_for_little_while_it_is_read(page: Page, server: Server) -> None:
    server.reset()
    page.goto(server.url + PLAIN)
    page.wait_for_timeout(10 * SECONDS)
    assert sum(one.size for one in server.log()) <= LIGHT
    assert not any("pyodide" in one.path or "editor" in one.path for one in server.log())


def test_a_page_that_is_read_makes_the_whole_course_ready_and_says_so(
    finished: Path, visitor: Callable[[], BrowserContext]
) -> None:
    with served(finished, prefix=BELOW) as server:
        page = visitor().new_page()
        page.goto(server.url + "ky/" + PLAIN)
        page.wait_for_function(KEPT, timeout=90 * SECONDS)
        expect(page.locator(".site-offline")).to_contain_text("тармаксыз")
        server.stop()
        for path in ("ky/", "ky/hashing/limits/", "ky/facts/"):
            page.goto(server.url + path)
            assert page.locator("html").get_attribute("lang") == "ky"
            assert page.locator("h1").count() == 1


def test_a_new_version_is_announced_and_waits_for_the_reader(
    tmp_path: Path, finished: Path, visitor: Callable[[], BrowserContext]
) -> None:
    folder = tmp_path / "site"
    shutil.copytree(finished, folder)
    with served(folder, prefix=BELOW) as server:
        page = visitor().new_page()
        page.goto(server.url + LESSON)
        page.wait_for_function(KEPT, timeout=90 * SECONDS)
        worker = folder / "sw.js"
        worker.write_text(worker.read_text(encoding="utf-8") + "\n// newer", encoding="utf-8")
        page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update())")
        bar = page.locator(".site-renew")
        expect(bar).to_be_visible(timeout=60 * SECONDS)
        page.evaluate("window.untouched = true")
        page.wait_for_timeout(1 * SECONDS)
        assert page.evaluate("window.untouched"), "the page was loaded again without being asked"
        with page.expect_navigation():
            bar.locator("button").first.click()
        assert not page.evaluate("window.untouched")


def test_a_module_prints_as_one_booklet_with_answers_only_for_those_who_teach(page: Page, server: Server) -> None:
    page.add_init_script(QUIET_PRINT)
    for address, answers in (("hashing/", False), ("ru/hashing/?teach", True)):
        page.goto(server.url + address)
        page.emulate_media(media="print")
        page.locator(".booklet button").dispatch_event("click", timeout=10 * SECONDS)  # on paper it is hidden
        page.wait_for_function("window.printed", timeout=20 * SECONDS)
        said = page.evaluate("window.printed")
        assert all(page.locator(f".booklet-pages [id='booklet-{name}']").count() for name in ("remember", "exercise"))
        assert page.locator(".booklet-pages h1").count() >= 9
        assert ("Ответы" in said) is answers
        page.emulate_media(media="screen")
