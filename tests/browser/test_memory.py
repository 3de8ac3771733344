"""Python's memory is kept in the browser: the next visit begins with it, and nothing depends on it."""

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from bench.wire import Server
from tests.browser.desk import COURSE, SECONDS, Desk, answer, begins

TREES = "hashing/trees/"
PASSED = begins("en", "done", "all")
WARM = "performance.getEntriesByName('academy:warm').length"
KEPT = """async () => {
  const shelf = await caches.open("som-academy-memory");
  const bodies = (await shelf.matchAll()).map((one) => one.arrayBuffer());
  return (await Promise.all(bodies)).filter((body) => body.byteLength > 1e7).length;
}"""
NAMES = "caches.open('som-academy-memory').then(async (shelf) => (await shelf.keys()).length)"
SPOILED = """async () => {
  const shelf = await caches.open("som-academy-memory");
  for (const request of await shelf.keys()) await shelf.put(request, new Response(new Uint8Array(1000)));
}"""
OLDER = """async () => {
  const shelf = await caches.open("som-academy-memory");
  await shelf.put("worker-of-an-older-course.js", new Response("old"));
}"""
DRAWS = "import random\n\n\ndef tree_head(records):\n    return random.randbytes(32)\n\n\ndef _old("


@pytest.fixture
def visit(visitor: Callable[[], BrowserContext], server: Server) -> Callable[[], Page]:
    """Comes in a browser that was started again, and stays until it has kept what it keeps."""

    def come() -> Page:
        page = visitor().new_page()
        page.goto(server.url + TREES)
        page.wait_for_function(WARM, timeout=60 * SECONDS)
        end = time.monotonic() + 60
        while not page.evaluate(KEPT) and time.monotonic() < end:  # wait_for_function takes the promise for an answer
            page.wait_for_timeout(200)
        return page

    return come


def remembered(page: Page) -> bool:
    """Did Python begin with the memory of an earlier visit?"""
    return bool(page.evaluate("performance.getEntriesByName('academy:ready')[0].detail"))


def test_the_second_visit_begins_with_the_memory_of_the_first(visit: Callable[[], Page]) -> None:
    assert not remembered(visit())
    page = visit()
    assert remembered(page)
    told = Desk(page).check(answer("tree_head", "wrong/duplicates_last.py"))
    assert COURSE.exercise("tree_head").task().mistakes["duplicates_last"].lesson.split("`")[0] in told
    assert PASSED in Desk(page).check(answer("tree_head"))


def test_chance_is_not_remembered(visit: Callable[[], Page]) -> None:
    visit()
    said = set()
    for _ in range(2):
        page = visit()
        assert remembered(page)
        desk = Desk(page)
        desk.check(answer("tree_head").replace("def tree_head(", DRAWS, 1))
        said.add(desk.verdict.locator("[data-kind=yours]").inner_text())
    assert len(said) == 2


def test_a_memory_that_is_spoiled_costs_only_time(visit: Callable[[], Page]) -> None:
    page = visit()
    page.evaluate(SPOILED)
    for _ in range(2):
        page.reload()
        page.wait_for_function(WARM, timeout=60 * SECONDS)
        assert not remembered(page)
        assert PASSED in Desk(page).check(answer("tree_head"))


def test_what_an_older_course_kept_is_not_kept_for_ever(
    visit: Callable[[], Page], visitor: Callable[[], BrowserContext], server: Server
) -> None:
    page = visitor().new_page()
    page.goto(server.url)
    page.evaluate(OLDER)
    assert visit().evaluate(NAMES) == 1
