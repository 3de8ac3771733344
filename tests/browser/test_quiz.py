"""The questions of a module as a visitor meets them: with a mouse, a thumb, a keyboard, by ear, and without script."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from bench.wire import Server
from steps.fences.question import Option, Question
from steps.fences.questions import fences, read
from tests.browser.axe import violations

RETURNING = True

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = {"en": "", "ky": "ky/"}
PAGE = "hashing/quiz/"
each_language = pytest.mark.parametrize("lang", FOLDERS)


def words(lang: str) -> dict[str, str]:
    known: dict[str, str] = json.loads((ROOT / "web" / "words" / f"{lang}.json").read_text(encoding="utf-8"))
    return known


def written(name: str, lang: str = "en") -> Question:
    """The question as its author wrote it."""
    page = ROOT / "docs" / "hashing" / ("quiz.md" if lang == "en" else f"quiz.{lang}.md")
    asked = [read(source) for source in fences(page.read_text(encoding="utf-8"))]
    return next(one for one in asked if isinstance(one, Question) and one.name == name)


def start(option: Option) -> str:
    """How the reason of an option begins, as far as it has no marks."""
    return option.reason.split("`")[0].split("*")[0].split("{")[0].split(" [")[0].strip()


class Asked:
    """One question of the page that is open."""

    def __init__(self, page: Page, name: str) -> None:
        self.page = page
        self.section = page.locator(f'[data-quiz="{name}"]')
        self.inputs: Locator = self.section.locator("fieldset input")
        self.told: Locator = self.section.get_by_role("status")
        self.check: Locator = self.section.locator("button[type=submit]")
        self.again: Locator = self.section.locator("button[type=button]")

    def option(self, number: int) -> Locator:
        """An option by its place in the author's list, wherever it stands now."""
        return self.section.locator(f'input[value="{number}"]')

    def answer(self, *numbers: int) -> str:
        for number in numbers:
            self.option(number).check()
        self.check.click()
        return self.told.inner_text()

    def order(self) -> list[str]:
        values: list[str] = self.inputs.evaluate_all("all => all.map(one => one.value)")
        return values


def opened(page: Page, server: Server, lang: str, name: str) -> Asked:
    page.goto(f"{server.url}{FOLDERS[lang]}{PAGE}")
    one = Asked(page, name)
    one.check.wait_for()
    return one


@each_language
def test_a_wrong_choice_gets_its_own_reason_and_a_page_to_read(page: Page, server: Server, lang: str) -> None:
    one, question = opened(page, server, lang, "hashing-film"), written("hashing-film", lang)
    told = one.answer(1)
    assert words(lang)["quiz_wrong"] in told and start(question.options[1]) in told
    assert start(question.options[0]) not in told and start(question.answer) not in told
    one.told.get_by_role("link").click()
    page.wait_for_url(f"**/{FOLDERS[lang]}hashing/fingerprints/#is-not")


@each_language
def test_it_is_asked_again_in_another_order_and_the_result_stays(page: Page, server: Server, lang: str) -> None:
    one, question = opened(page, server, lang, "hashing-film"), written("hashing-film", lang)
    before = one.order()
    one.answer(0)
    one.again.click()
    assert one.order() != before and sorted(one.order()) == sorted(before)
    assert not one.inputs.evaluate_all("all => all.some(one => one.checked)")
    expect(one.told).to_be_empty()
    right = question.options.index(question.answer)
    assert words(lang)["quiz_right"] in one.answer(right)
    other = next(code for code in FOLDERS if code != lang)
    one = opened(page, server, other, "hashing-film")
    assert one.option(right).is_checked()
    assert start(written("hashing-film", other).answer) in one.told.inner_text()
    kept = page.evaluate("JSON.parse(localStorage.getItem('som-academy/quiz/hashing-film'))")
    assert (kept["right"], kept["first"], kept["tries"]) == (True, False, 2)


def test_questions_come_alive_when_pages_change_without_loading(page: Page, server: Server) -> None:
    page.goto(f"{server.url}hashing/limits/")
    page.wait_for_function("window.document$")
    page.evaluate("document.documentElement.dataset.same = 'yes'")
    page.locator("a.md-footer__link--next").click()
    one = Asked(page, "hashing-film")
    assert words("en")["quiz_wrong"] in one.answer(0)
    assert page.evaluate("document.documentElement.dataset.same") == "yes"


def test_a_later_quiz_opens_with_questions_from_an_earlier_module(page: Page, server: Server) -> None:
    one = opened(page, server, "en", "again/money-cbdc-without-blockchain")
    first = page.locator("section.quiz").first
    assert first.get_attribute("data-quiz") == "again/money-cbdc-without-blockchain"
    one.answer(0)
    assert one.told.get_by_role("link").evaluate("link => link.href") == f"{server.url}money/ledger/#enough"
    one.answer(2)
    note = one.told.locator(".fact")
    note.locator(".fact-mark").click()
    expect(note.locator(".fact-told")).to_be_visible()
    assert page.evaluate("localStorage.getItem('som-academy/quiz/money-cbdc-without-blockchain')") is None


def test_another_choice_takes_the_verdict_back(page: Page, server: Server) -> None:
    one = opened(page, server, "en", "hashing-film")
    one.answer(0)
    one.option(2).check()
    expect(one.told).to_be_empty()
    assert one.section.get_attribute("data-result") is None


def test_nothing_chosen_is_no_answer(page: Page, server: Server) -> None:
    one = opened(page, server, "en", "hashing-film")
    one.check.click()
    assert one.told.inner_text() == words("en")["quiz_choose"]
    expect(one.inputs.first).to_be_focused()
    assert page.evaluate("localStorage.getItem('som-academy/quiz/hashing-film')") is None


def test_of_several_each_choice_has_its_reason_and_what_lacks_is_counted(page: Page, server: Server) -> None:
    one, question = opened(page, server, "en", "hashing-gold-report"), written("hashing-gold-report")
    rights = [number for number, option in enumerate(question.options) if option.right]
    told = one.answer(rights[0])
    assert start(question.options[rights[0]]) in told and words("en")["quiz_missing"].format(count=1) in told
    assert words("en")["quiz_right"] in one.answer(*rights)
    assert words("en")["quiz_wrong"] in one.answer(*range(len(question.options)))


def test_a_piece_of_the_sentence_can_be_chosen_where_it_stands(page: Page, server: Server) -> None:
    one = opened(page, server, "en", "hashing-decrypted")
    one.section.locator('[data-piece="1"]').click()
    assert one.option(1).is_checked()
    assert one.section.locator("[data-chosen]").inner_text() == written("hashing-decrypted").options[1].text
    before = one.order()
    one.check.click()
    one.again.click()
    assert one.order() == before and not one.section.locator("[data-chosen]").count()


@each_language
def test_a_number_is_judged_and_asked_again_with_other_values(page: Page, server: Server, lang: str) -> None:
    one, question = opened(page, server, lang, "hashing-other-proofs"), written("hashing-other-proofs", lang)
    value = one.section.locator("fieldset legend .quiz-value").first
    for text, told in {
        "many": words(lang)["quiz_no_number"],
        "8": start(question.options[1]),
        "5": words(lang)["quiz_other"],
        " 7,0": words(lang)["quiz_right"],
    }.items():
        one.inputs.fill(text)
        one.check.click()
        assert told in one.told.inner_text()
    one.again.click()
    banks = int(value.inner_text())
    assert banks in question.given["banks"] and banks != 8 and one.inputs.input_value() == ""
    one.inputs.fill(str(banks - 1))
    one.check.click()
    assert str(banks - 1) in one.told.inner_text() and words(lang)["quiz_right"] in one.told.inner_text()
    page.reload()
    assert words(lang)["quiz_right"] in one.told.inner_text()
    assert (int(value.inner_text()), one.inputs.input_value()) == (banks, str(banks - 1))


@pytest.mark.parametrize(("seed", "again"), [(0, True), (4711, False)])
def test_a_result_kept_before_there_were_variants_is_shown_if_its_values_are_known(
    page: Page, server: Server, seed: int, again: bool
) -> None:
    one = opened(page, server, "en", "hashing-other-proofs")
    kept = json.dumps({"answer": 7, "right": True, "first": True, "tries": 1, "seed": seed})
    page.evaluate(f"localStorage.setItem('som-academy/quiz/hashing-other-proofs', {json.dumps(kept)})")
    page.reload()
    one.check.wait_for()
    assert (words("en")["quiz_right"] in one.told.inner_text()) is again
    assert one.inputs.input_value() == ("7" if again else "")
    one.inputs.fill("0")
    one.check.click()
    assert page.evaluate("JSON.parse(localStorage.getItem('som-academy/quiz/hashing-other-proofs')).right") is True


def test_the_keyboard_alone_answers_and_asks_again(page: Page, server: Server) -> None:
    one = opened(page, server, "en", "hashing-film")
    one.inputs.first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert one.option(1).is_checked()
    page.keyboard.press("Enter")
    assert words("en")["quiz_wrong"] in one.told.inner_text()
    page.keyboard.press("Tab")
    expect(one.told.get_by_role("link")).to_be_focused()
    page.keyboard.press("Tab")
    expect(one.check).to_be_focused()
    page.keyboard.press("Tab")
    expect(one.again).to_be_focused()
    page.keyboard.press("Tab")
    expect(one.section.locator("summary")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(one.inputs.first).to_be_focused()
    expect(one.again).to_be_hidden()


@each_language
def test_who_listens_hears_the_question_with_its_options(page: Page, server: Server, lang: str) -> None:
    one, question = opened(page, server, lang, "hashing-film"), written("hashing-film", lang)
    group = page.get_by_role("group", name=question.stem)
    assert group.get_by_role("radio").count() == len(question.options)
    assert group.get_by_role("radio", name=question.answer.text).count() == 1
    assert one.section.get_by_role("heading", level=3).count() == 1
    spot = Asked(page, "hashing-decrypted").section.locator("fieldset")
    described = page.locator(f"[id='{spot.get_attribute('aria-describedby')}']")
    assert "SHA-256" in described.inner_text()


@each_language
def test_without_script_every_question_is_whole(browser: Browser, server: Server, lang: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.url}{FOLDERS[lang]}{PAGE}")
    section, question = page.locator('[data-quiz="hashing-film"]'), written("hashing-film", lang)
    for option in question.options:
        assert section.get_by_text(option.text, exact=True).first.is_visible()
        assert not section.get_by_text(start(option)).is_visible()
    section.locator("summary").click()
    for option in question.options:
        assert section.get_by_text(start(option)).is_visible()
    assert page.locator("section.quiz details").count() == page.locator("section.quiz").count() >= 7
    context.close()


@each_language
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_thumbs_fit_and_axe_finds_nothing(browser: Browser, server: Server, lang: str, scheme: str) -> None:
    size = {"width": 390, "height": 844}
    context = browser.new_context(
        service_workers="block", viewport=size, color_scheme="dark" if scheme == "dark" else "light", has_touch=True
    )
    page = context.new_page()
    one = opened(page, server, lang, "hashing-film")
    one.answer(0)
    Asked(page, "hashing-gold-report").answer(0, 1)
    Asked(page, "hashing-decrypted").answer(0)
    Asked(page, "hashing-other-proofs").check.click()
    one.section.locator("summary").click()
    assert page.evaluate("document.documentElement.scrollWidth") == size["width"]
    heights = page.locator(".quiz-option, .quiz-bar button:visible").evaluate_all(
        "all => all.map(one => one.offsetHeight)"
    )
    assert min(heights) >= 40
    assert violations(page, ".md-content") == []
    context.close()


def test_a_page_of_questions_counts_them_and_says_at_the_end_what_to_read_again(page: Page, server: Server) -> None:
    one = opened(page, server, "en", "hashing-film")
    dots = page.locator(".round-dot")
    of = page.locator("section.quiz:not(.quiz-small)").count()
    assert dots.count() == of and page.locator(".round-count").inner_text() == f"0 of {of} answered"
    one.answer(0)
    wrong = page.locator(f'.round-dot[href="#{one.section.get_attribute("id")}"]')
    expect(wrong).to_have_attribute("data-state", "wrong")
    assert page.locator(".round-count").inner_text() == f"1 of {of} answered"
    expect(page.locator(".round-card")).to_be_hidden()
    names = page.locator("section.quiz:not(.quiz-small)").evaluate_all("all => all.map(one => one.dataset.quiz)")
    page.evaluate(
        "names => { for (const name of names) localStorage.setItem(`som-academy/quiz/${name}`,"
        " JSON.stringify({tries: 1, right: name !== 'hashing-film', first: name !== 'hashing-film'})); }",
        names,
    )
    page.evaluate("document.dispatchEvent(new CustomEvent('academy-progress', {detail: {kind: 'quiz'}}))")
    card = page.locator(".round-card")
    assert f"{of - 1} of {of}" in card.inner_text()
    expect(card.get_by_role("link")).to_have_attribute("href", re.compile("/hashing/fingerprints/"))


def test_a_choice_turns_right_or_wrong_and_its_reason_stands_beneath_it_in_view(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 1366, "height": 500})
    one, question = opened(page, server, "en", "hashing-film"), written("hashing-film")
    one.answer(0)
    chosen = one.section.locator('label.quiz-option:has(input[value="0"])')
    expect(chosen).to_have_attribute("data-chosen", "wrong")
    assert chosen.evaluate("label => label.nextElementSibling.matches('.quiz-told')")
    expect(one.told).to_be_in_viewport()
    one.again.click()
    one.answer(question.options.index(question.answer))
    assert page.locator("label[data-chosen]").evaluate_all("all => all.map(one => one.dataset.chosen)") == ["right"]


def test_progress_shows_a_ring_for_each_module(page: Page, server: Server) -> None:
    page.goto(f"{server.url}tracks/progress/")
    ring = page.locator('[data-module="hashing"] .ring')
    expect(ring).to_contain_text("0 %")
    page.evaluate(
        "() => { const card = document.querySelector('[data-module=hashing]');"
        " for (const name of JSON.parse(card.dataset.rings).page)"
        " localStorage.setItem(`som-academy/page/${name}`, JSON.stringify({read: true, at: 1}));"
        " document.dispatchEvent(new CustomEvent('academy-progress', {detail: {}})); }"
    )
    expect(ring).not_to_contain_text("0 %")
    expect(page.locator(".go-on-now")).to_be_visible()
