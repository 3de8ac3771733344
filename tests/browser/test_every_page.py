"""Every kind of page: nothing that axe finds, nothing that hangs over the edge of a phone, nobody else who is asked."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from bench.wire import Server, served
from tests.browser.axe import violations
from tests.browser.conftest import still

WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
KINDS = {
    "front": "",
    "tracks": "tracks/",
    "track": "tracks/bankers/",
    "progress": "tracks/progress/",
    "completion": "tracks/completion/",
    "module": "money/",
    "model and exercise": "money/banks/",
    "lesson of the new anatomy": "hashing/trees/",
    "timeline": "money/timeline/",
    "quiz": "hashing/quiz/",
    "lab": "money/lab/",
    "formula": "hashing/avalanche/",
    "facts": "facts/",
    "glossary": "glossary/",
    "teach": "teach/formats/",
    "begin to teach": "teach/",
}


def amiss(page: Page) -> list[Any]:
    still(page)
    return [["wide"]] * page.evaluate(WIDER) + violations(page)


@pytest.mark.parametrize(("scheme", "width", "tree"), [("light", 1280, "ru/"), ("dark", 390, "ky/")])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_can_be_used_by_everybody(
    browser: Browser, server: Server, kind: str, scheme: str, width: int, tree: str
) -> None:
    context = browser.new_context(
        service_workers="block", color_scheme=scheme, viewport={"width": width, "height": 900}
    )  # type: ignore[arg-type]
    page, hosts = context.new_page(), set()
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.goto(server.url + tree + KINDS[kind])
    found = amiss(page)
    context.close()
    assert not found
    assert hosts - {""} == {urlsplit(server.url).netloc}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_of_a_dead_link_too(browser: Browser, finished: Path, scheme: str) -> None:
    with served(finished) as server:  # at the address that the site was built for: this page stands at any
        context = browser.new_context(service_workers="block", color_scheme=scheme)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(server.url + "404.html")
        found = amiss(page)
        context.close()
    assert not found
