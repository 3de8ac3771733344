"""Below a path, without a network, over plain http: the page asks nobody else for anything."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from bench.wire import Server, served
from tests.browser.conftest import BELOW, still
from tests.browser.desk import SECONDS, Desk, answer, begins

TREES = "hashing/trees/"
MOST = 25  # requests until Python is ready
PASSED = begins("en", "done", "all")


@pytest.mark.parametrize("path", ["", TREES, "ru/", "ky/hashing/trees/", "cbdc/waterfall/"])
def test_no_page_asks_another_host_or_misses_a_file(page: Page, server: Server, path: str) -> None:
    hosts, missed = set(), []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.on("response", lambda answer: missed.append(answer.url) if answer.status >= 400 else None)
    page.goto(server.url + path)
    if page.locator("section.exercise").count():
        Desk(page).check()
    still(page)
    assert hosts - {""} == {urlsplit(server.url).netloc}
    assert not missed


def test_a_newcomer_can_check_an_answer_after_few_requests(browser: Browser, server: Server) -> None:
    with browser.new_context(service_workers="block") as context:
        server.reset()
        page = context.new_page()
        Desk.at(page, server.url + TREES)
        page.wait_for_function("performance.getEntriesByName('academy:ready').length", timeout=60 * SECONDS)
        asked = [one.path for one in server.log() if "hypothesis-" not in one.path]  # that comes after
    assert len(asked) <= MOST, asked


def test_offline_after_the_first_visit(finished: Path, visitor: Callable[[], BrowserContext]) -> None:
    with served(finished, prefix=BELOW) as server:
        page = visitor().new_page()
        page.goto(server.url + TREES)
        page.wait_for_function("performance.getEntriesByName('academy:offline').length", timeout=60 * SECONDS)
        server.stop()
        page = visitor().new_page()  # another start of the same browser
        at = Desk.at(page, server.url + TREES)
        assert PASSED in at.check(answer("tree_head"))
        page.goto(server.url + "cbdc/waterfall/")  # never opened before
        assert PASSED in Desk(page).check(answer("waterfall"))


def test_what_is_kept_is_not_fetched_again_and_a_change_is(
    tmp_path: Path, finished: Path, visitor: Callable[[], BrowserContext]
) -> None:
    with served(finished, prefix=BELOW) as server:
        page = visitor().new_page()
        page.goto(server.url + TREES)
        page.wait_for_function("performance.getEntriesByName('academy:offline').length", timeout=60 * SECONDS)
        fetched = [one.path for one in server.log() if one.status == 200 and "/assets/academy/" in one.path]
        assert len(fetched) == len(set(fetched)), sorted(one for one in fetched if fetched.count(one) > 1)
        server.reset()
        page = visitor().new_page()
        page.goto(server.url + TREES)
        page.wait_for_function("performance.getEntriesByName('academy:offline').length", timeout=60 * SECONDS)
        again = [one.path for one in server.log() if one.status == 200 and one.path.endswith((".wasm", ".zip"))]
        assert not again


def test_over_plain_http_on_another_host_everything_but_offline_works(page: Page, server: Server) -> None:
    at = Desk.at(page, server.url.replace("127.0.0.1", "course.test") + TREES)
    assert not page.evaluate("isSecureContext")
    assert PASSED in at.check(answer("tree_head"))


def test_a_lost_connection_is_a_sentence_and_the_next_press_tries_again(page: Page, server: Server) -> None:
    page.context.route("**/tools-*.zip", lambda route: route.abort())
    at = Desk.at(page, server.url + TREES)
    at.button(0).click()
    page.wait_for_function("document.querySelector('.exercise-status').textContent.includes('connection')")
    page.context.unroute("**/tools-*.zip")
    assert PASSED in at.check(answer("tree_head"))
