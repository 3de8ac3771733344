"""Every figure with words: each label fits its box in three languages, light and dark, on a page and on a phone."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bench.wire import Server
from steps.site.pages import address

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = [page for page in sorted(DOCS.rglob("*.md")) if "." not in page.stem]
SHOWN = [
    page.relative_to(DOCS).as_posix() for page in PAGES if re.search(r"^```figure$", page.read_text("utf-8"), re.M)
]
LETTERS = 10.0  # px, the least that can be read on a phone
SMALL = """([least]) => [...document.querySelectorAll("figure.figure")].flatMap((figure) => {
  const name = figure.querySelector("svg").getAttribute("aria-label").slice(0, 40);
  return [...figure.querySelectorAll("text[data-box]")].flatMap((text) => {
    const [x, y, width, height] = text.dataset.box.split(" ").map(Number);
    const box = text.getBBox();
    const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
    const [right, below] = [box.x + box.width, box.y + box.height];
    const out = box.x < x - 0.5 || box.y < y - 2 || right > x + width + 0.5 || below > y + height + 2;
    return [...(out ? [`${name}: "${text.textContent}" does not fit its box`] : []),
            ...(size < least ? [`${name}: "${text.textContent}" has letters of ${size.toFixed(1)} px`] : [])];
  });
})"""
DRAWN = "() => getComputedStyle(document.querySelector('figure.figure text')).fill"


@pytest.mark.parametrize("lang", ["", "ru/", "ky/"])
def test_every_label_fits_its_box_and_can_be_read(browser: Browser, server: Server, lang: str) -> None:
    assert SHOWN
    said, colours = [], set()
    for scheme, width in (("light", 1366), ("dark", 390)):
        context = browser.new_context(
            service_workers="block", color_scheme=scheme, viewport={"width": width, "height": 844}
        )  # type: ignore[arg-type]
        page = context.new_page()
        for name in SHOWN:
            page.goto(f"{server.url}{lang}{address(name)}")
            page.evaluate("document.fonts.ready.then(() => true)")
            said += [f"docs/{name}, {lang or 'en'}, {width} px: {one}" for one in page.evaluate(SMALL, [LETTERS])]
            colours.add(page.evaluate(DRAWN))
        context.close()
    assert not said, "\n".join(said)
    assert len(colours) == 2, "letters take the colour of the page, light and dark"


def test_a_label_that_does_not_fit_is_named(browser: Browser, server: Server) -> None:
    context = browser.new_context(service_workers="block", viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{server.url}hashing/trees/")
    page.evaluate(
        "document.querySelector('figure.figure text').lastChild.textContent = 'far too long for this small box'"
    )
    assert [one for one in page.evaluate(SMALL, [LETTERS]) if "does not fit its box" in one]
    assert [one for one in page.evaluate(SMALL, [30]) if "has letters of 1" in one]
    context.close()
