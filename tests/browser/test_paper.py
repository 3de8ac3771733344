"""A page on paper: dark letters whatever the screen shows, the own answer, nothing to press."""

from playwright.sync_api import Browser, Page

from bench.wire import Server
from tests.browser.conftest import WINDOW
from tests.browser.desk import Desk, answer
from tests.browser.test_desk import WORDS

PAGES = ("", "hashing/trees/", "ru/money/claims/", "ky/tracks/foundations/", "money/quiz/", "facts/")
ON_PAPER = """() => {
  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const linear = (one) => (one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
  const contrast = (color) => {
    for (const style of ["#fff", color]) {
      paint.fillStyle = style;
      paint.fillRect(0, 0, 1, 1);
    }
    const [red, green, blue] = [...paint.getImageData(0, 0, 1, 1).data].map((one) => linear(one / 255));
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
  };
  const seen = { visibilityProperty: true, opacityProperty: true };
  const shown = (one) => one.checkVisibility(seen) && one.getClientRects().length > 0;
  const texts = [...document.querySelectorAll("body *:not(svg *, script, style)")].filter(
    (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && shown(one),
  );
  const buttons = [...document.querySelectorAll("button, select, .md-button, [type=range]")].filter(shown);
  const told = (one) => one.outerHTML.slice(0, 200);
  const pale = texts.filter((one) => contrast(getComputedStyle(one).color) < 4.5);
  return [texts.length, pale.map(told), buttons.map(told)];
}"""


def on_paper(page: Page) -> tuple[int, list[str], list[str]]:
    """How many texts there are, those that are too pale on white paper, and the buttons."""
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    texts, pale, buttons = page.evaluate(ON_PAPER)
    return texts, pale, buttons


def test_a_dark_screen_prints_dark_letters_and_no_buttons(browser: Browser, server: Server) -> None:
    context = browser.new_context(color_scheme="dark", **WINDOW)
    page = context.new_page()
    for way in PAGES:
        page.emulate_media(media="screen", color_scheme="dark")
        page.goto(server.url + way)
        assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
        texts, pale, buttons = on_paper(page)
        assert texts > 20 and not pale and not buttons, way
    context.close()


def test_an_exercise_prints_its_starter_and_the_own_answer(page: Page, server: Server) -> None:
    at = Desk.at(page, server.url + "ky/hashing/trees/")
    mine = answer("tree_head") + "# соңку сап\n" * 40
    at.write(mine)
    page.reload()
    Desk(page)
    for opened in (True, False):
        if not opened:  # printed before the reader has come to the exercise
            page.emulate_media(media="screen")
            page.add_init_script("window.IntersectionObserver = class { observe() {} disconnect() {} };")
            page.reload()
            assert page.locator(".cm-content").count() == 0
        _, pale, buttons = on_paper(page)
        assert not pale and not buttons
        words, paper = WORDS["ky"], at.section.locator(".exercise-paper")
        assert paper.locator("h4").all_inner_texts() == [words["paper_starter"], words["paper_answer"]]
        printed = paper.locator("pre").all_inner_texts()
        assert [one.strip() for one in printed] == [answer("tree_head", "starter.py").strip(), mine.strip()]
        assert (
            not page.locator(".exercise :is(.cm-editor, .exercise-starter, .exercise-work)").filter(visible=True).all()
        )


def test_an_answer_that_is_not_begun_prints_the_starter_once(page: Page, server: Server) -> None:
    at = Desk.at(page, server.url + "hashing/trees/")
    on_paper(page)
    on_paper(page)
    assert at.section.locator(".exercise-paper pre").count() == 1
