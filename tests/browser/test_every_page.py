"""Every kind of page: nothing that axe finds, nothing that hangs over the edge of a phone, nobody else who is asked."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from bench.wire import Server

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
SAID = "axe.run().then(({ violations }) => violations.map((one) => [one.id, one.nodes[0].html.slice(0, 200)]))"
WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
KINDS = {
    "front": "",
    "tracks": "tracks/",
    "track": "tracks/bankers/",
    "progress": "tracks/progress/",
    "completion": "tracks/completion/",
    "module": "money/",
    "model and exercise": "money/banks/",
    "timeline": "money/timeline/",
    "quiz": "hashing/quiz/",
    "lab": "money/lab/",
    "formula": "hashing/avalanche/",
    "facts": "facts/",
    "glossary": "glossary/",
    "teach": "teach/formats/",
    "not there": "404.html",
}


@pytest.mark.parametrize(("scheme", "width", "tree"), [("light", 1280, "ru/"), ("dark", 390, "ky/")])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_can_be_used_by_everybody(
    browser: Browser, server: Server, kind: str, scheme: str, width: int, tree: str
) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})  # type: ignore[arg-type]
    page, hosts = context.new_page(), set()
    page.on("request", lambda request: hosts.add(urlsplit(request.url).netloc))
    page.goto(server.url + ("" if kind == "not there" else tree) + KINDS[kind])
    page.wait_for_load_state("networkidle")
    assert not page.evaluate(WIDER), "something hangs over the edge"
    page.add_script_tag(path=str(AXE))
    found = page.evaluate(SAID)
    context.close()
    assert not found
    assert hosts - {""} == {urlsplit(server.url).netloc}
