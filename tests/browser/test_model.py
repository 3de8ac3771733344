"""A reader moves the sliders of a model, in a real browser."""

import csv
import html
import io
import json
import re
import statistics
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from bench.wire import Server
from tests.browser.axe import violations

RETURNING = True

AVALANCHE = "hashing/avalanche/"
HEAVY = re.compile(r"/academy/(drawing|worker|library|tools|pyodide)")
SECONDS = 1000
DRAWN = "document.addEventListener('model-drawn', event => (window.drawn ??= []).push(event.detail))"
SLOW = """
def birthday(bits=32, people=5000):
    for part in range(4000):
        sum(range({20: 40000, 19: 4000}.get(bits, 0)))
        yield part / 4000
    return {"rows": [{"bits": bits, "chance": 1, "chosen": True}], "columns": {"bits": "bits"},
            "says": [("{bits} done", {"bits": bits})]}
"""
STUBBORN = """
def birthday(bits=32, people=5000):
    while bits == 20:
        pass
    return {"rows": [{"bits": bits, "chance": 1, "chosen": True}], "columns": {"bits": "bits"},
            "says": [("{bits} done", {"bits": bits})]}
"""
RAISES = STUBBORN.replace("while bits == 20:\n        pass", "1 / (bits - 20)")


class Bench:
    """One model of a page that is open."""

    def __init__(self, page: Page, name: str = "birthday") -> None:
        self.page = page
        self.section: Locator = page.locator(f"#model-{name}")
        self.says: Locator = self.section.locator(".model-says")
        self.status: Locator = self.section.locator("p[role=status]").first
        self.aloud: Locator = self.section.locator("p[role=status]").last
        self.slider: Locator = self.section.locator("input[type=range]").first
        self.field: Locator = self.section.locator("input[type=number]").first
        self.link: Locator = self.section.locator(".model-bar a")

    def button(self, number: int) -> Locator:
        """Reset, Download, Stop: in this order in every language."""
        return self.section.locator(".model-bar button").nth(number)

    def begin(self) -> None:
        """Press "Reset", and wait for the picture."""
        self.after(lambda: self.button(0).click(), seconds=60)

    def after(self, act: Callable[[], object], seconds: int = 20) -> None:
        """Do something, and wait until a picture shows the settings that it left."""
        before = self.count
        act()
        self.page.wait_for_function(
            "([id, before]) => { const at = new URL(document.querySelector(`#${id} .model-bar a`).href).searchParams;"
            " return (window.drawn ?? []).length > before && Object.entries(JSON.parse(window.drawn.at(-1).settings))"
            ".every(([name, value]) => at.get(`${id.slice(6)}.${name}`) === String(value)) }",
            arg=[self.section.get_attribute("id"), before],
            timeout=seconds * SECONDS,
        )

    @property
    def count(self) -> int:
        """How many pictures were drawn."""
        return int(self.page.evaluate("(window.drawn ?? []).length"))

    def picture(self) -> str:
        """What the figure shows."""
        return self.section.locator("figure").inner_html()


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that comes back: the next page finds Python's memory. No service worker hides what pages ask for."""
    context = browser.new_context(viewport={"width": 1200, "height": 900}, service_workers="block")
    yield context
    context.close()


@pytest.fixture
def page(reader: BrowserContext) -> Iterator[Page]:
    """A page of that browser, in which nothing may go wrong; what it kept of the reader's work is forgotten."""
    page = reader.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    page.evaluate("localStorage.clear()")
    page.close()
    assert not errors


@pytest.fixture
def bench(page: Page, server: Server) -> Callable[..., Bench]:
    """Opens a page of the site at a model."""

    def opened(path: str = AVALANCHE, name: str = "birthday") -> Bench:
        page.add_init_script(DRAWN)
        page.goto(server.url + path)
        page.locator(f"#model-{name}[data-open]").wait_for()
        return Bench(page, name)

    return opened


@pytest.fixture
def replaced(page: Page) -> Iterator[Callable[[str], None]]:
    """Puts another function in place of the model `birthday`, in the page as it arrives."""

    def put(source: str) -> None:
        def changed(route: Route) -> None:
            told = route.fetch()

            def other(found: re.Match[str]) -> str:
                data = json.loads(html.unescape(found[2]))
                if data["name"] == "birthday":
                    data |= {"files": {"birthday.py": source}, "grid": ""}  # only Python answers
                return found[1] + html.escape(json.dumps(data)) + found[3]

            held = r"""(<data class="model-data" hidden value=')(.*?)('>)"""
            route.fulfill(response=told, body=re.sub(held, other, told.text(), flags=re.S))

        page.route(f"**/{AVALANCHE}*", changed)

    yield put


def test_nothing_heavy_is_fetched_before_somebody_tries_and_no_other_host_is_ever_asked(
    bench: Callable[..., Bench], page: Page, server: Server
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    at = bench()
    page.wait_for_timeout(3 * SECONDS)
    assert not [one for one in asked if HEAVY.search(one)]
    at.after(lambda: at.slider.fill("40"))
    assert [one for one in asked if "/drawing-" in one] and [one for one in asked if one.endswith("birthday.grid.json")]
    assert not [one for one in asked if "/worker-" in one], "the build has computed this"
    at.after(lambda: at.section.locator("input[type=range]").nth(1).fill("5000"), seconds=60)
    assert [one for one in asked if "/worker-" in one]
    assert all(one.startswith((server.url, "blob:", "data:")) for one in asked)


@pytest.mark.parametrize(("lang", "words"), [("en", "40 bits"), ("ru/", "40 бит"), ("ky/", "40 бит")])
def test_a_slider_redraws_picture_sentences_and_numbers(bench: Callable[..., Bench], lang: str, words: str) -> None:
    at = bench(f"{lang.removeprefix('en')}{AVALANCHE}")
    drawn_by_the_build = at.says.inner_text()
    at.begin()
    assert at.says.inner_text() == drawn_by_the_build
    picture = at.picture()
    at.after(lambda: at.slider.fill("40"))
    assert at.picture() != picture
    assert at.says.inner_text() != drawn_by_the_build and "25" in at.says.inner_text()
    assert at.section.locator(".model-value").first.inner_text() == words
    assert at.slider.get_attribute("aria-valuetext") == words
    assert at.field.input_value() == "40"
    at.page.wait_for_function("said => said.textContent.includes('40')", arg=at.aloud.element_handle())


def test_the_numbers_of_the_table_follow(bench: Callable[..., Bench]) -> None:
    at = bench("hashing/trees/", "proof_size")
    at.begin()
    at.section.locator("summary").click()
    cells = at.section.locator("tbody tr").first.locator("td")
    assert cells.all_inner_texts() == ["100", "a proof for each", "224"]
    at.after(lambda: at.section.locator("input[type=range]").nth(1).fill("2"))
    assert cells.all_inner_texts() == ["100", "a proof for each", "22,400"]
    assert at.section.locator(".model-value").nth(1).inner_text() == "100 of them"


def test_all_works_without_a_mouse(bench: Callable[..., Bench]) -> None:
    at = bench()
    at.slider.focus()
    at.after(lambda: at.page.keyboard.press("ArrowRight"), seconds=60)
    assert at.field.input_value() == "33"
    at.after(lambda: at.page.keyboard.press("End"))
    assert at.field.input_value() == "80"
    at.page.keyboard.press("Tab")
    at.page.keyboard.press("Control+a")
    at.after(lambda: at.page.keyboard.type("64"))
    assert at.slider.input_value() == "64"
    at.after(
        lambda: (at.page.keyboard.press("Control+a"), at.page.keyboard.type("9000"), at.page.keyboard.press("Tab"))
    )
    assert (at.field.input_value(), at.slider.input_value()) == ("80", "80")
    while at.page.evaluate("document.activeElement.textContent") != "Reset":
        at.page.keyboard.press("Tab")
    at.after(lambda: at.page.keyboard.press("Enter"))
    assert at.field.input_value() == "32"


def test_a_link_carries_the_settings_into_another_browser_and_another_language(
    bench: Callable[..., Bench], browser: Browser
) -> None:
    at = bench()
    at.begin()
    at.after(lambda: at.slider.fill("48"))
    at.link.click()
    address = at.page.url
    assert address.endswith("?birthday.bits=48&birthday.people=7395000#model-birthday")
    expect(at.status).to_contain_text("address bar")
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(DRAWN)
    page.goto(address.replace("hashing/", "ky/hashing/").replace("7395000", "99999999"))
    page.wait_for_function("window.drawn?.length", timeout=60 * SECONDS)
    assert json.loads(page.evaluate("window.drawn.at(-1).settings")) == {"bits": 48, "people": 10_000_000}
    assert "48 бит" in page.locator("#model-birthday").inner_text()
    context.close()


def test_the_numbers_leave_as_a_file_that_a_spreadsheet_reads(bench: Callable[..., Bench], tmp_path: Path) -> None:
    at = bench(f"ru/{AVALANCHE}")
    at.begin()
    at.after(lambda: at.slider.fill("48"))
    with at.page.expect_download() as download:
        at.button(1).click()
    assert download.value.suggested_filename == "birthday-bits-48-people-7395000.csv"
    download.value.save_as(tmp_path / "numbers.csv")
    content = (tmp_path / "numbers.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert head == ["битов в номере", "ожидаемо одинаковых пар", "вероятность одинаковой пары, %"]
    assert [row[0] for row in rows] == [str(bits) for bits in range(8, 81)]
    assert float(rows[0][1]) == round(7_395_000 * 7_394_999 / 2 / 2**8, 6)


def test_settings_are_kept_and_reset_brings_back_the_first(bench: Callable[..., Bench], page: Page) -> None:
    at = bench()
    at.begin()
    first = at.says.inner_text()
    at.after(lambda: at.slider.fill("50"))
    page.wait_for_function("localStorage.getItem('som-academy/model/birthday')?.includes('50')")
    at = bench()
    at.after(lambda: at.section.scroll_into_view_if_needed())
    assert at.field.input_value() == "50" and at.says.inner_text() != first
    at.after(lambda: at.button(0).click())
    assert at.field.input_value() == "32" and at.says.inner_text() == first


def test_a_step_of_a_slider_is_redrawn_within_a_tenth_of_a_second(bench: Callable[..., Bench]) -> None:
    at = bench()
    at.begin()
    for bits in range(33, 63):
        at.after(lambda bits=bits: at.slider.fill(str(bits)))  # type: ignore[misc]
    times = at.page.evaluate("window.drawn.slice(1).map(one => one.milliseconds)")
    assert len(times) == 30
    assert statistics.median(times) <= 100, times


def test_a_slow_model_tells_how_far_it_is_and_stops_while_python_lives(
    bench: Callable[..., Bench], replaced: Callable[[str], None]
) -> None:
    replaced(SLOW)
    at = bench()
    at.begin()
    assert "32 done" in at.says.inner_text()
    at.slider.fill("20")
    at.page.wait_for_function("said => / [1-9] %/.test(said.textContent)", arg=at.status.element_handle())
    at.button(2).click()
    at.page.wait_for_function("said => said.textContent.startsWith('Stopped')", arg=at.status.element_handle())
    assert "32 done" in at.says.inner_text() and not at.button(2).is_visible()
    at.after(lambda: at.slider.fill("21"))
    assert "21 done" in at.says.inner_text()
    assert at.page.evaluate("performance.getEntriesByName('academy:ready').length") == 1


def test_nobody_waits_for_a_slow_answer_that_is_no_longer_wanted(
    bench: Callable[..., Bench], replaced: Callable[[str], None]
) -> None:
    replaced(SLOW)
    at = bench()
    at.begin()
    at.slider.fill("20")
    at.page.wait_for_function("said => / [1-9] %/.test(said.textContent)", arg=at.status.element_handle())
    at.after(lambda: at.slider.fill("22"), seconds=5)
    assert "22 done" in at.says.inner_text() and at.status.inner_text() == ""
    there_and_back = "slider => ['19', '21', '19'].forEach(bits => { slider.value = bits; slider.oninput() })"
    at.after(lambda: at.slider.evaluate(there_and_back))
    assert "19 done" in at.says.inner_text()


def test_a_model_that_hears_nothing_is_stopped_and_the_next_one_gets_a_new_python(
    bench: Callable[..., Bench], replaced: Callable[[str], None]
) -> None:
    replaced(STUBBORN)
    at = bench()
    at.begin()
    at.slider.fill("20")
    at.button(2).click()
    at.page.wait_for_function("said => said.textContent.startsWith('Stopped')", arg=at.status.element_handle())
    at.after(lambda: at.slider.fill("21"), seconds=60)
    assert "21 done" in at.says.inner_text()


def test_a_model_that_raises_says_so_in_a_sentence_and_goes_on(
    bench: Callable[..., Bench], replaced: Callable[[str], None]
) -> None:
    replaced(RAISES)
    at = bench()
    at.begin()
    at.slider.fill("20")
    at.page.wait_for_function("said => said.textContent.includes('no answer')", arg=at.status.element_handle())
    assert "Error" not in at.section.inner_text() and "32 done" in at.says.inner_text()
    at.after(lambda: at.slider.fill("21"))
    assert "21 done" in at.says.inner_text() and at.status.inner_text() == ""


def test_the_theme_changes_pages_and_each_model_lives(bench: Callable[..., Bench], page: Page) -> None:
    bench("hashing/trees/", "proof_size")
    page.evaluate("document.documentElement.dataset.same = 'yes'")
    page.locator(".md-nav a[href$='avalanche/']").first.evaluate("link => link.click()")
    page.locator("#model-birthday[data-open]").wait_for()
    at = Bench(page)
    at.begin()
    at.after(lambda: at.slider.fill("50"))
    at.link.click()
    page.locator(".md-nav a[href$='trees/']").first.evaluate("link => link.click()")
    page.locator("#model-proof_size[data-open]").wait_for()
    Bench(page, "proof_size").begin()
    page.go_back()
    page.locator("#model-birthday[data-live]").wait_for()
    assert Bench(page).field.input_value() == "50"
    assert page.evaluate("document.documentElement.dataset.same") == "yes"


def test_without_script_picture_sentences_settings_and_numbers_are_there(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.url + AVALANCHE)
    section = page.locator("#model-birthday")
    assert section.get_by_role("img").locator("svg:visible").count() == 1
    assert "6,366 equal pairs" in section.inner_text() and "32 bits" in section.inner_text()
    section.locator("summary").click()
    assert section.locator("tbody tr").count() == 73 and section.locator("tbody").is_visible()
    assert section.locator("button, input").count() == 0
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_shows_the_whole_model_and_axe_finds_nothing(browser: Browser, server: Server, scheme: str) -> None:
    context = browser.new_context(service_workers="block", viewport={"width": 390, "height": 844}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.add_init_script(DRAWN)
    page.goto(f"{server.url}ru/{AVALANCHE}")
    page.locator("#model-birthday[data-open]").wait_for()
    assert violations(page, "section.model") == []
    at = Bench(page)
    at.begin()
    at.section.locator("summary").click()
    assert violations(page, "section.model") == []
    for part in at.section.locator("svg:visible, input, button:visible, .model-bar a").all():
        box = part.bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= 390
    small = at.section.locator("input, button:visible, .model-bar a").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().height).filter(height => height < 24)"
    )
    assert not small
    picture = at.section.locator("figure").bounding_box()
    assert picture and picture["height"] >= 240
    context.close()


@pytest.mark.parametrize(("path", "name"), [(AVALANCHE, "birthday"), ("hashing/trees/", "proof_size")])
def test_what_the_build_has_computed_is_what_python_says(
    bench: Callable[..., Bench], page: Page, path: str, name: str
) -> None:
    at = bench(f"ru/{path}", name)
    last = at.section.locator("input[type=range]").first
    at.after(lambda: last.press("End"))
    computed = [at.says.inner_text(), at.picture()]
    page.route("**/*.grid.json", lambda route: route.abort())
    at = bench(f"ru/{path}", name)
    page.evaluate("localStorage.clear()")
    at.after(lambda: at.section.locator("input[type=range]").first.press("End"), seconds=60)
    assert [at.says.inner_text(), at.picture()] == computed
