"""A real Chromium on the finished site."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from bench.wire import LOG, Server, served
from steps.make import environment
from tests.browser.desk import Desk

QUIET = "--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update"
ONCE = "--js-flags=--liftoff-only"  # no test uses Python long enough for its code to be compiled a second time
FLAGS = [*QUIET.split(), "--no-sandbox", "--disable-sync", ONCE, "--host-resolver-rules=MAP course.test 127.0.0.1"]
BELOW = "/a/b/"
WINDOW: Any = {"viewport": {"width": 1200, "height": 900}}


@pytest.fixture(scope="session")
def finished(request: pytest.FixtureRequest) -> Path:
    """The folder of a finished site: the one that SITE names, else built once for this run."""
    if chosen := os.environ.get("SITE"):
        return Path(chosen)
    return Path(request.getfixturevalue("site"))


@pytest.fixture(scope="session")
def server(finished: Path) -> Iterator[Server]:
    """The site, served from below a path."""
    with served(finished, prefix=BELOW) as server:
        yield server


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


def chromium() -> str | None:
    """The one that CHROMIUM names, else on PATH, else Playwright's own."""
    return environment.chromium() or None


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def returning(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that comes back: what the site put by for later visits is there, what a learner did is not."""
    context = browser.new_context(**WINDOW)
    yield context
    context.close()


STILL = """async () => {
  for (let before = -1, now; before !== (now = performance.getEntriesByType("resource").length); before = now)
    await new Promise((go) => setTimeout(go, 500));
}"""


def still(page: Page) -> None:
    """Wait until the page is ready and has asked for nothing for half a second. Playwright's `networkidle` can be
    missed on a page that asks for little."""
    page.wait_for_function("performance.getEntriesByName('academy:path').length")
    page.evaluate(STILL)


def forget(page: Page) -> None:
    """Leave the page first: it keeps what was done in it when it is left."""
    if page.url.startswith("http"):
        page.goto("/".join(page.url.split("/")[:3]) + LOG)
        page.evaluate("localStorage.clear()")


@pytest.fixture
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of a browser that has never been here, or of `returning` in a file that says so: there Python starts in
    half the time. At the end nothing may have gone wrong in it.
    """
    comes_back = getattr(request.module, "RETURNING", False)
    context = request.getfixturevalue("returning") if comes_back else browser.new_context(**WINDOW)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    if comes_back:
        forget(page)
        page.close()
    else:
        context.close()
    assert not errors


@pytest.fixture
def desk(page: Page, server: Server) -> Callable[[str], Desk]:
    """Opens the exercise on a page of the site."""
    return lambda path: Desk.at(page, server.url + path)


@pytest.fixture
def visitor(playwright: Playwright) -> Iterator[Callable[[], BrowserContext]]:
    """Starts, and starts again, a browser that remembers."""
    folder = tempfile.mkdtemp()
    started: list[BrowserContext] = []

    def start() -> BrowserContext:
        for context in started:
            context.close()
        started[:] = [playwright.chromium.launch_persistent_context(folder, executable_path=chromium(), args=FLAGS)]
        return started[0]

    yield start
    for context in started:
        context.close()
    shutil.rmtree(folder, ignore_errors=True)
