"""The learner's path: predictions, progress, tracks, what was done, notes for the instructor."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from bench.wire import Server
from steps.site.course_map import course_map
from tests.browser.axe import violations
from tests.browser.desk import COURSE, Desk, answer
from tests.test_verbs import academy

FOLDER = {"en": "", "ky": "ky/"}
GUESS = "1000, болжолум: ө ү ң"
REMEMBER = (
    "(all) => { for (const [key, entry] of all) localStorage.setItem(`som-academy/${key}`, JSON.stringify(entry)) }"
)
DONE = {
    "page/hashing/fingerprints": {"at": 1, "seconds": 200, "read": True},
    "page/hashing/bytes": {"at": 2, "seconds": 200, "read": True},
    "page/hashing/avalanche": {"at": 3, "seconds": 10},
    "prediction/changed-seals": {"text": "601"},
    "quiz/hashing-film": {"right": True},
    "quiz/hashing-decrypted": {"right": False},
    "exercise/commit": {"done": True, "text": "x = 1\n"},
}
Goes = Callable[[str], Page]
each_language = pytest.mark.parametrize("lang", ["en", "ky"])


@pytest.fixture
def goes(page: Page, server: Server) -> Goes:
    """Opens a page of the site, its progress shown."""

    def go(path: str) -> Page:
        page.goto(server.url + path)
        return shown(page)

    return go


def shown(page: Page) -> Page:
    """The page, once its progress is shown."""
    page.wait_for_function("performance.getEntriesByName('academy:path').length")
    return page


def reading(page: Page, address: str) -> None:
    """Open a page whose clock the test turns."""
    page.clock.install()
    page.goto(address)
    page.wait_for_function("localStorage.getItem('som-academy/page/hashing/bytes')")


def to_the_end(page: Page) -> None:
    """Scroll down, until the page has noticed."""
    page.locator(".md-content__inner > *:visible").last.scroll_into_view_if_needed()
    page.wait_for_function("JSON.parse(localStorage.getItem('som-academy/page/hashing/bytes')).end")


def having(page: Page, done: dict[str, object]) -> None:
    """Let the browser remember this, as if it had been done before."""
    page.evaluate(REMEMBER, list(done.items()))
    page.reload()
    shown(page)


@each_language
def test_a_prediction_is_kept_and_comes_back_beside_the_result(goes: Goes, lang: str) -> None:
    page = goes(f"{FOLDER[lang]}hashing/chains/")
    field, result = page.locator(".prediction textarea").first, page.locator(".predicted").first
    assert result.locator("blockquote").count() == 0 and result.locator("p").first.is_visible()
    field.fill(GUESS)
    page.wait_for_function("document.querySelector('.predicted blockquote')")
    assert GUESS in result.inner_text() and not result.locator(".predicted-look").is_visible()
    page.reload()
    page.wait_for_function("document.querySelector('.predicted blockquote')")
    assert field.input_value() == GUESS
    goes("ru/hashing/chains/")
    assert page.locator(".prediction textarea").first.input_value() == GUESS


CHOSEN = {"en": ("You chose:", "a thousand", "Not right.", "Right."), "ky": ("Сиз тандаганыңыз:", "миң", "", "")}


@each_language
def test_a_choice_is_told_beside_the_answer_in_the_language_of_the_page(goes: Goes, lang: str) -> None:
    page = goes(f"{FOLDER[lang]}hashing/trees/")
    label, choice, wrong, right = CHOSEN[lang]
    taps, result = page.locator(".prediction").first.get_by_role("radio"), page.locator("div.predicted")
    assert taps.count() == 3 and result.locator("blockquote").count() == 0
    taps.nth(1).check()
    said = result.locator("blockquote")
    assert all(one in said.inner_text() for one in (label, choice, wrong))
    assert said.get_attribute("data-result") == "wrong" and result.locator(".predicted-answer strong").is_visible()
    page.reload()
    shown(page)
    assert choice in said.inner_text() and taps.nth(1).is_checked()
    taps.nth(2).check()
    assert said.get_attribute("data-result") == "right" and right in said.inner_text()
    goes("ru/hashing/trees/")
    assert "двадцать" in page.locator("div.predicted blockquote").inner_text()


def test_the_prediction_of_an_exercise_is_answered_once_it_is_made(goes: Goes) -> None:
    page = goes("hashing/trees/")
    folded = page.locator("details.predicted")
    assert folded.get_attribute("open") is None
    page.locator("[data-prediction='exercise-tree_head']").get_by_role("radio").nth(2).check()
    assert folded.locator(".predicted-answer").is_visible() and "all 20" in folded.locator("blockquote").inner_text()


@each_language
def test_a_page_is_read_when_its_end_was_reached_after_a_while(page: Page, server: Server, lang: str) -> None:
    reading(page, f"{server.url}{FOLDER[lang]}hashing/bytes/")
    tick = page.locator(".md-nav--primary .md-nav__link--active .read-tick")
    page.clock.run_for(200_000)
    assert tick.count() == 0, "the end was not reached"
    to_the_end(page)
    page.clock.run_for(6_000)
    tick.wait_for(state="attached")
    assert tick.text_content() == {"en": "✓ (read)", "ky": "✓ (окулду)"}[lang]


def test_a_page_that_was_only_scrolled_through_is_not_read(page: Page, server: Server) -> None:
    reading(page, f"{server.url}hashing/bytes/")
    to_the_end(page)
    page.clock.run_for(60_000)
    assert page.locator(".read-tick").count() == 0


@each_language
def test_a_track_counts_what_was_done_and_the_front_page_leads_back(goes: Goes, lang: str) -> None:
    page = goes(f"{FOLDER[lang]}tracks/developers/")
    having(page, DONE)
    hashing = page.locator(".track-module[data-module=hashing]")
    said = hashing.locator(".track-progress").inner_text()
    of = {
        "en": ("Pages read: 2 of ", "Questions: 1 of ", "Exercises: 1 of 5", "Predictions: 1 of "),
        "ky": ("барактар: 2/", "Суроолор: 1/", "Көнүгүүлөр: 1/5", "Болжолдор: 1/"),
    }
    assert all(one in said for one in of[lang])
    assert page.locator(".track-planned").is_visible() and page.locator(".track-planned a").count() == 0
    goes(f"{FOLDER[lang]}tracks/policymakers/")
    assert {"en": "Exercises:", "ky": "Көнүгүүлөр:"}[lang] not in page.locator(
        ".track-module[data-module=hashing] .track-progress"
    ).inner_text()
    goes(FOLDER[lang])
    back = page.locator(".front-go")
    assert {"en": "15\xa0min", "ky": "15\xa0мүнөт"}[lang] in back.inner_text()
    assert page.locator(".front-start progress").get_attribute("value") == "2"
    back.click()
    page.wait_for_url("**/hashing/avalanche/")


def test_from_a_module_that_is_done_the_front_page_leads_into_the_next(goes: Goes) -> None:
    page = goes("hashing/")
    pages = page.locator(".md-nav--primary a[href$='/']").evaluate_all("all => all.map(one => one.href)")
    here = [address.split("/hashing/")[1].strip("/") for address in pages if "/hashing/" in address]
    names = [f"hashing/{name}" for name in here if name]
    assert len(names) > 5
    having(page, {f"page/{name}": {"at": at, "seconds": 500, "read": True} for at, name in enumerate(names)})
    goes("")
    page.locator(".front-go").click()
    page.wait_for_url("**/cbdc/models/")


def test_a_track_changes_while_it_is_looked_at(goes: Goes) -> None:
    page = goes("tracks/developers/")
    page.evaluate(REMEMBER, [["exercise/seal", {"done": True}]])
    page.evaluate("document.dispatchEvent(new CustomEvent('academy-progress', { detail: {} }))")
    page.wait_for_function(
        "document.querySelector('[data-module=hashing] .track-progress').innerText.includes('1 of 5')"
    )


@each_language
def test_what_is_saved_and_forgotten_comes_back_from_the_file(goes: Goes, tmp_path: Path, lang: str) -> None:
    page = goes(f"{FOLDER[lang]}tracks/progress/")
    having(page, DONE)
    save, load, forget = (page.locator(".path-buttons button").nth(number) for number in range(3))
    counts = page.locator(".path-counts").inner_text()
    with page.expect_download() as download:
        save.click()
    file = tmp_path / "progress.json"
    download.value.save_as(file)
    assert json.loads(file.read_text(encoding="utf-8"))["entries"]["exercise"]["commit"]["text"] == "x = 1\n"
    page.once("dialog", lambda dialog: dialog.dismiss())
    forget.click()
    assert page.locator(".path-counts").inner_text() == counts, "it asks first"
    page.once("dialog", lambda dialog: dialog.accept())
    forget.click()
    assert page.locator(".path-counts").inner_text() != counts
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('som-academy/exercise')).length") == 0
    page.on("dialog", lambda dialog: dialog.accept())
    with page.expect_file_chooser() as chooser:
        load.click()
    chooser.value.set_files(file)
    page.wait_for_function("counts => document.querySelector('.path-counts').innerText === counts", arg=counts)
    goes("hashing/chains/")
    assert page.locator(".prediction textarea").input_value() == "601"


def holding(entries: object, version: int = 1) -> str:
    """The text of a file of progress."""
    return json.dumps({"format": "som-academy-progress", "version": version, "entries": entries})


BAD = [
    "",
    "[]",
    "null",
    holding({}, version=2),
    holding([]),
    holding({"page": {"../x": {"read": True}}}),
    holding({"prediction": {"a": {"text": 5}}}),
    holding({"quiz": {"a": None}}),
]


@pytest.mark.parametrize("content", BAD)
def test_a_bad_file_gets_one_sentence_and_changes_nothing(goes: Goes, tmp_path: Path, content: str) -> None:
    page = goes("tracks/progress/")
    having(page, DONE)
    before = page.evaluate("JSON.stringify(localStorage)")
    (tmp_path / "bad.json").write_text(content, encoding="utf-8")
    page.locator("input[type=file]").set_input_files(tmp_path / "bad.json")
    page.wait_for_function("document.querySelector('.path-status').textContent")
    assert page.locator(".path-status").inner_text().startswith("bad.json is no file of progress")
    assert page.evaluate("JSON.stringify(localStorage)") == before


def test_what_was_solved_leaves_as_a_file_that_verify_accepts(
    goes: Goes, page: Page, server: Server, tmp_path: Path
) -> None:
    Desk.at(page, f"{server.url}{FOLDER['ky']}hashing/fingerprints/").check(answer("fingerprint"))
    goes(f"{FOLDER['ky']}tracks/completion/")
    page.locator(".path-form input").fill("Айгүл")
    record = page.locator(".completion-record").inner_text()
    assert "Айгүл" in record and "fingerprint" in record and COURSE.exercise("fingerprint").task("ky").title in record
    with page.expect_download() as download:
        page.locator(".path-buttons button").first.click()
    file = tmp_path / "done.json"
    download.value.save_as(file)
    saved = json.loads(file.read_text(encoding="utf-8"))
    assert (saved["format"], saved["version"], saved["name"]) == ("som-academy-completion", 1, "Айгүл")
    done = academy(tmp_path, "verify", str(file), lang="ky")
    assert done.returncode == 0, done.stdout + done.stderr
    file.write_text(file.read_text(encoding="utf-8").replace("sha256(", "sha256 (", 1), encoding="utf-8")
    assert academy(tmp_path, "verify", str(file)).returncode == 1


def test_the_page_of_what_was_done_prints_without_its_buttons(goes: Goes) -> None:
    page = goes("tracks/completion/")
    having(page, DONE)
    page.emulate_media(media="print")
    assert page.locator(".completion-record").is_visible() and not page.locator("#proves").is_visible()
    assert not any(one.is_visible() for one in page.locator(".path-buttons, .path-form, .md-header, .md-sidebar").all())


def test_notes_for_the_instructor_are_shown_only_when_asked_for_and_stay(goes: Goes) -> None:
    page = goes("hashing/trees/")
    assert not page.locator("details.teach").is_visible()
    goes("hashing/trees/?teach")
    page.locator("details.teach summary").click()
    assert "20 hashes" in page.locator("details.teach").inner_text()
    page.evaluate("document.documentElement.dataset.same = 'yes'")
    page.locator("a.md-footer__link--next").click()
    page.wait_for_url("**/hashing/limits/")
    assert page.evaluate("document.documentElement.dataset.same") == "yes"
    assert page.locator("details.teach").is_visible()
    goes("hashing/trees/?teach=no")
    assert not page.locator("details.teach").is_visible()


@each_language
def test_without_script_the_questions_the_tracks_and_the_sentences_are_there(
    browser: Browser, server: Server, lang: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.url}{FOLDER[lang]}hashing/trees/")
    assert page.locator(".prediction-asked").first.is_visible()
    assert page.locator(".prediction-choices").first.locator("li").count() == 3
    assert page.locator("div.predicted .predicted-answer").is_visible()
    assert not page.locator("details.teach").is_visible()
    page.goto(f"{server.url}{FOLDER[lang]}tracks/bankers/")
    assert page.locator(".track-module").count() == sum(one.built for one in course_map().modules)
    page.goto(f"{server.url}{FOLDER[lang]}tracks/progress/")
    assert "JavaScript" in page.locator(".keeping").inner_text()
    context.close()


@pytest.mark.parametrize(
    "path", ["", "tracks/", "tracks/bankers/", "ky/tracks/progress/", "tracks/completion/", "ky/hashing/trees/?teach"]
)
def test_a_phone_shows_it_without_scrolling_sideways_and_axe_finds_nothing(goes: Goes, path: str) -> None:
    page = goes(path)
    having(
        page,
        DONE
        | {"exercise/fingerprint": {"done": True, "passed": "x = 1\n", "version": "0123456789ab", "day": "2026-11-25"}},
    )
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert not violations(page, {"exclude": [".exercise"]})
    page.set_viewport_size({"width": 390, "height": 800})
    ours = page.locator(
        ":is(.prediction, .predicted, .teach, .track, .track-summary, .keeping, .completion, .go-on-now) *"
    )
    assert max(ours.evaluate_all("all => all.map(one => one.getBoundingClientRect().right)"), default=0) <= 390
    touched = page.locator(".path-buttons button, .path-form input, .prediction textarea")
    heights = touched.evaluate_all("all => all.map(one => one.offsetHeight)")
    assert all(height >= 40 for height in heights)
