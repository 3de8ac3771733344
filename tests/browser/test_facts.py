"""Facts as a reader meets them: a note opens in the sentence, and the list can be narrowed down and sent on."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from bench.wire import Server
from tests.browser.axe import violations

RETURNING = True

LIST, LESSON = "facts/", "cbdc/"
SHOWN = ".fact-list > li:not([hidden])"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(service_workers="block", viewport={"width": 390, "height": 800}, has_touch=True)
    yield context.new_page()
    context.close()


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A browser with script switched off."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def live(page: Page, address: str) -> Page:
    """The page, once its notes or its filter work."""
    page.goto(address)
    page.wait_for_selector(".fact-filter:not([hidden])" if LIST in address else ".fact[data-live]")
    return page


def test_a_fact_opens_in_place_and_closes(page: Page, server: Server) -> None:
    live(page, server.url + LESSON)
    mark, told = page.locator(".fact-mark").first, page.locator(".fact-told").first
    assert not told.is_visible()
    mark.click()
    assert told.is_visible() and mark.get_attribute("aria-expanded") == "true"
    assert page.url.endswith(LESSON)
    assert told.locator("a[href*='facts/#F-047']").count() == 1
    mark.click()
    assert not told.is_visible() and mark.get_attribute("aria-expanded") == "false"
    mark.click()
    page.locator("h1").click()
    assert not told.is_visible()


def test_a_fact_opens_and_closes_from_the_keyboard(page: Page, server: Server) -> None:
    live(page, server.url + LESSON)
    mark, told = page.locator(".fact-mark").nth(2), page.locator(".fact-told").nth(2)
    mark.focus()
    page.keyboard.press("Enter")
    assert told.is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.fact-told') !== null")
    page.keyboard.press("Escape")
    assert not told.is_visible() and mark.evaluate("one => one === document.activeElement")
    page.keyboard.press("Space")
    assert told.is_visible()


def test_on_a_phone_a_fact_fits_the_screen(phone: Page, server: Server) -> None:
    live(phone, server.url + LESSON)
    for number in (0, 5):
        phone.locator(".fact-mark").nth(number).tap()
        box = phone.locator(".fact-told").nth(number).bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= 390 and box["y"] + box["height"] <= 801
        phone.keyboard.press("Escape")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_list_is_narrowed_down_and_the_address_tells_it(page: Page, server: Server) -> None:
    live(page, server.url + LIST)
    everything = page.locator(SHOWN).count()
    assert everything >= 554
    page.select_option("select[name=topic]", "energy")
    page.select_option("select[name=confidence]", "low")
    some = page.locator(SHOWN).count()
    assert 0 < some < 10
    assert page.locator(".fact-filter [role=status]").inner_text() == f"{some} of {everything} facts"
    assert page.locator(".fact-topic:not([hidden])").count() == 1
    again = page.context.new_page()
    live(again, page.url)
    assert again.locator(SHOWN).count() == some and again.locator("select[name=topic]").input_value() == "energy"
    page.locator(".fact-filter button").click()
    page.wait_for_function("!location.search")
    assert page.locator(SHOWN).count() == everything


def test_a_link_to_a_hidden_fact_shows_it(page: Page, server: Server) -> None:
    live(page, server.url + LIST + "?topic=energy#F-018")
    assert page.locator("#F-018").is_visible() and page.locator("select[name=topic]").input_value() == ""
    page.goto(server.url + LIST + "#D-41")
    page.wait_for_selector("#D-41[open]")


@pytest.mark.parametrize(("folder", "topic"), [("ru/", "Цифровой сом"), ("ky/", "Санарип сом")])
def test_the_list_and_the_notes_speak_the_language_of_the_page(
    page: Page, server: Server, folder: str, topic: str
) -> None:
    live(page, server.url + folder + LIST)
    page.select_option("select[name=topic]", label=topic)
    assert page.locator(SHOWN).count() == page.locator("[data-topic=som]").count() > 20
    assert not page.locator(".fact-list [data-topic=som] p[lang=en]").count()
    live(page, server.url + folder + LESSON)
    page.locator(".fact-mark").first.click()
    told = page.locator(".fact-told").first
    assert "USDKG" in told.inner_text() and not told.locator("> [lang=en]").count()
    more = told.locator("a.fact-more").evaluate("one => one.href")
    assert more == f"{server.url}{folder}{LIST}#F-047"


def test_the_filter_works_with_the_keyboard_alone(page: Page, server: Server) -> None:
    live(page, server.url + LIST)
    everything = page.locator(SHOWN).count()
    page.locator("select[name=topic]").focus()
    page.keyboard.press("ArrowDown")
    assert page.locator("select[name=topic]").input_value() == "law"
    assert page.locator(SHOWN).count() == page.locator("[data-topic=law]").count() < everything


def test_a_page_that_is_reached_without_loading_has_its_notes(page: Page, server: Server) -> None:
    live(page, server.url + LIST)
    page.evaluate("window.same = true")
    page.locator("#F-018 ~ .fact-facts").get_by_text("Digital som: two tiers, limits, privacy").click()
    page.wait_for_selector(".fact[data-live]")
    page.locator(".fact-mark").first.click()
    assert page.locator(".fact-told").first.is_visible() and page.evaluate("window.same")


def test_without_script_a_mark_leads_to_the_list_and_the_list_is_whole(plain: Page, server: Server) -> None:
    plain.goto(server.url + LESSON)
    plain.locator(".fact-mark").first.click()
    plain.locator("#F-047").wait_for()
    assert plain.url.endswith("facts/#F-047")
    assert plain.locator(SHOWN).count() >= 554
    assert not plain.locator(".fact-filter").is_visible()


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("path", [LIST, LESSON])
def test_nothing_stands_in_the_way_of_those_who_listen(page: Page, server: Server, path: str, scheme: str) -> None:
    live(page, server.url + path)
    page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
    if path == LESSON:
        page.locator(".fact-mark").first.click()
    else:
        page.evaluate("for (const one of [...document.querySelectorAll('.dispute')].slice(0, 3)) one.open = true")
    assert not violations(page, ".md-content")


def test_on_paper_a_fact_is_dated_in_the_sentence(page: Page, server: Server) -> None:
    live(page, server.url + LESSON)
    page.emulate_media(media="print")
    told = page.locator("p > .fact > .fact-told").first
    assert told.inner_text().startswith("23 November 2026 · derived")
    assert told.bounding_box()["height"] < 50
    assert not page.locator("table .fact-told").first.is_visible()
