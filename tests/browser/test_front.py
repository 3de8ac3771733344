"""A visitor acts within ten seconds: the front page and the first page of a module, in a real browser."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from bench.wire import Server
from steps.fences.shared import words
from tests.browser.axe import violations
from tests.browser.conftest import still

FOLDER = {"en": "", "ru": "ru/", "ky": "ky/"}
REMEMBER = (
    "(all) => { for (const [key, entry] of all) localStorage.setItem(`som-academy/${key}`, JSON.stringify(entry)) }"
)
READ = {"at": 1, "seconds": 500, "read": True}
each_language = pytest.mark.parametrize("lang", FOLDER)


def having(page: Page, done: dict[str, object]) -> None:
    page.evaluate(REMEMBER, list(done.items()))
    page.reload()
    still(page)


@each_language
@pytest.mark.parametrize("script", [True, False])
def test_a_tap_is_answered_with_and_without_script(browser: Browser, server: Server, lang: str, script: bool) -> None:
    context = browser.new_context(service_workers="block", java_script_enabled=script)
    page = context.new_page()
    page.goto(server.url + FOLDER[lang])
    account, told = page.locator(".owes-thing").nth(1), words(lang)
    assert account.locator(".owes-told p:visible").count() == 0
    account.get_by_label(told["debtor_central"], exact=True).check()
    expect(account.locator(".owes-told p:visible")).to_contain_text(told["owes_wrong"])
    account.get_by_label(told["debtor_bank"], exact=True).check()
    expect(account.locator(".owes-told p:visible")).to_contain_text(told["owes_right"])
    assert page.locator(".front-go").get_attribute("href", timeout=1000)
    context.close()


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (390, 844)])
def test_the_first_screen_is_an_act(page: Page, server: Server, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(server.url)
    still(page)
    bottom = page.locator(".owes-answers").first.evaluate("one => one.getBoundingClientRect().bottom")
    assert bottom < height
    if width > 1000:
        assert page.locator(".front-go").evaluate("one => one.getBoundingClientRect().bottom") < height


@each_language
def test_who_comes_back_goes_on_with_the_next_lesson(page: Page, server: Server, lang: str) -> None:
    page.goto(server.url + FOLDER[lang])
    having(page, {"page/money/claims": READ})
    button = page.locator(".front-go")
    expect(button).to_have_attribute("href", re.compile("/money/backing/$"))
    assert words(lang)["lessons_go_on"].split("{")[0] in button.inner_text()
    assert page.locator(".front-start progress").get_attribute("value") == "1"
    assert not violations(page)


@each_language
def test_a_module_counts_what_is_done_with_and_without_code(page: Page, server: Server, lang: str) -> None:
    page.goto(f"{server.url}{FOLDER[lang]}money/")
    having(page, {"page/money/claims": READ, "page/money/backing": {**READ, "at": 2}})
    cards, go, told = page.locator(".lesson-card"), page.locator(".lessons-go"), words(lang)
    of, said = cards.count(), page.locator(".lessons-count")
    expect(said).to_contain_text(told["lessons_done"].format(number=1, of=of))
    assert go.get_attribute("href", timeout=1000).endswith("/money/claims/")  # type: ignore[union-attr]
    minutes = page.locator(".lessons-can").inner_text()
    page.get_by_label(told["lessons_reading"], exact=True).check()
    expect(said).to_contain_text(told["lessons_done"].format(number=2, of=of))
    assert go.get_attribute("href", timeout=1000).endswith("/money/entry/")  # type: ignore[union-attr]
    assert page.locator(".lessons-can").inner_text() != minutes
    assert page.locator(".lesson-facts .if-coding:visible").count() == 0
    page.reload()
    still(page)
    assert page.locator("input[value=reading]").is_checked(), "the choice is not remembered"
    assert not violations(page)


def test_without_script_a_module_has_its_cards_and_its_switch(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.url + "hashing/")
    assert page.locator(".lessons-go").get_attribute("href") == "../hashing/fingerprints/"
    assert page.locator(".lesson-facts .if-coding:visible").count() > 3
    page.locator("input[value=reading]").check()
    assert page.locator(".lesson-facts .if-coding:visible").count() == 0
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_report_on_a_class_opens_and_leads_back(page: Page, server: Server, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(server.url + "teach/")
    page.locator("article a[href$='/class/']").click()
    page.wait_for_url("**/teach/class/")
    assert page.locator("table").count() > 1 and not violations(page)
    page.locator("a[href^='learners/']").first.click()
    page.wait_for_url("**/learners/*.html")
    page.go_back()
    page.locator("main a[href='../']").click()
    page.wait_for_url("**/teach/")


@pytest.mark.parametrize("width", [1600, 1920])
def test_on_a_wide_screen_the_sidebars_stay_below_the_header(page: Page, server: Server, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for address in ("money/", "money/banks/"):
        page.goto(server.url + address)
        still(page)
        edges = "one => { const box = one.getBoundingClientRect(); return [box.left, box.right] }"
        left, right = page.locator(".md-header__inner").evaluate(edges)
        inner = page.locator(".md-main__inner").evaluate(edges)
        assert abs(inner[0] - left) <= 2 and abs(inner[1] - right) <= 2, address
