"""What a learner writes is kept, or said not to be kept: two tabs, a full or refused storage, an older course."""

import json
import random
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from bench.wire import Server
from tests.browser.conftest import WINDOW
from tests.browser.desk import Desk, answer
from tests.browser.test_desk import TREES, WORDS

EN = WORDS["en"]
STARTER = answer("tree_head", "starter.py")
ITEM = "som-academy/exercise/tree_head"
PAUSE = 1700  # ms: after less than that a text becomes a version
HISTORY = """name => new Promise((go, fail) => {
  const request = indexedDB.open("som-academy", 1);
  request.onerror = () => fail(request.error);
  request.onsuccess = () => {
    const all = request.result.transaction("versions").objectStore("versions").index("name").getAll(name);
    all.onsuccess = () => { request.result.close(); go(all.result.map((one) => one.text)); };
  };
})"""
ROOM = """() => {
  for (const key of Object.keys(localStorage)) if (key.startsWith("other/")) localStorage.removeItem(key);
}"""
FULL = """() => {
  let size = 1 << 22;
  for (let n = 0; size; n++) {
    try { localStorage.setItem(`other/${n}`, "x".repeat(size)); } catch { size >>= 1; }
  }
}"""
REFUSED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("no", "SecurityError"); },
});"""
NO_HISTORY = "delete window.indexedDB; Object.defineProperty(window, 'indexedDB', { value: undefined });"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has never been here."""
    context = browser.new_context(**WINDOW)
    yield context
    context.close()


@pytest.fixture
def tab(context: BrowserContext, server: Server) -> Callable[[], Desk]:
    """Opens the exercise in one more tab; Python is of no use here, and is not loaded."""
    context.route("**/worker-*.js", lambda route: route.abort())
    return lambda: Desk.at(context.new_page(), server.url + TREES)


def said(at: Desk) -> str:
    return at.section.locator(".exercise-kept").inner_text()


def waits_for(at: Desk, key: str) -> None:
    at.page.wait_for_function("said => document.querySelector('.exercise-kept').innerText.includes(said)", arg=EN[key])


def press(at: Desk, key: str) -> None:
    at.section.locator(".exercise-kept").get_by_role("button", name=EN[key], exact=True).click()


def held(page: Page) -> str | None:
    entry = json.loads(page.evaluate(f"localStorage.getItem('{ITEM}')") or "{}")
    return entry.get("text")


def history(page: Page) -> list[str]:
    found: list[str] = page.evaluate(HISTORY, "tree_head")
    return found


def pause(at: Desk) -> None:
    at.page.wait_for_timeout(PAUSE)


@pytest.mark.parametrize("seed", [2])
def test_what_two_tabs_write_at_random_is_there_or_among_the_versions(tab: Callable[[], Desk], seed: int) -> None:
    rng, desks, written = random.Random(seed), [tab(), tab()], set[str]()
    for n in range(12):
        at = rng.choice(desks)
        at.page.bring_to_front()
        text = f"# text {n} of {seed}\n"
        act = rng.random()
        if act < 0.6:
            at.write(text)
        elif act < 0.75 and EN["desk_other_tab"] in said(at):
            press(at, rng.choice(["desk_take_it", "desk_keep_mine"]))
        elif act < 0.9:
            at.page.reload()
            at.section.locator(".cm-content").wait_for()
        else:
            other = next(one for one in desks if one is not at)
            at.write(text)
            other.write(other_text := f"# other text {n}\n")
            written.add(other_text)
        written.add(at.code)
        if rng.random() < 0.7:
            pause(at)
        else:
            at.page.reload()
            at.section.locator(".cm-content").wait_for()
    for at in desks:
        pause(at)
    there = {held(desks[0].page), STARTER, *(at.code for at in desks), *history(desks[0].page)}
    assert written <= there


def test_another_tabs_text_is_offered_and_the_own_one_becomes_a_version(tab: Callable[[], Desk]) -> None:
    one, two = tab(), tab()
    one.write("# one\n")
    waits_for(two, "desk_other_tab")
    two.write("# two\n")
    assert held(two.page) == "# one\n", "what another tab wrote is not written over"
    press(two, "desk_take_it")
    assert two.code == "# one\n" and said(two) == ""
    assert two.page.evaluate("document.activeElement.className").startswith("cm-content")
    pause(two)
    assert "# two\n" in history(two.page)


def test_keeping_mine_makes_the_other_text_a_version_and_offers_mine_there(tab: Callable[[], Desk]) -> None:
    one, two = tab(), tab()
    one.write("# one\n")
    two.write("# two\n")
    press(two, "desk_keep_mine")
    assert held(two.page) == "# two\n" and said(two) == ""
    waits_for(one, "desk_other_tab")
    pause(two)
    assert "# one\n" in history(two.page)
    assert one.code == "# one\n"


def test_a_text_that_came_from_elsewhere_is_not_lost_by_keeping_mine(tab: Callable[[], Desk]) -> None:
    at = tab()
    at.write("# mine\n")
    entry = json.dumps({"text": "# from an older tab, without a history\n"})
    at.page.evaluate("([key, entry]) => localStorage.setItem(key, entry)", [ITEM, entry])
    at.write("# mine, longer\n")
    assert said(at).startswith(EN["desk_other_tab"])
    press(at, "desk_keep_mine")
    assert held(at.page) == "# mine, longer\n"
    pause(at)
    assert {"# mine, longer\n", "# from an older tab, without a history\n"} <= set(history(at.page))


def test_a_reload_before_the_choice_loses_neither_text(tab: Callable[[], Desk]) -> None:
    one, two = tab(), tab()
    one.write("# one\n")
    waits_for(two, "desk_other_tab")
    two.write("# two\n")
    two.page.reload()
    two = Desk(two.page)
    pause(two)
    assert two.code == "# one\n"
    assert "# two\n" in history(two.page)


def test_the_language_can_be_switched_at_any_moment(tab: Callable[[], Desk], server: Server) -> None:
    at = tab()
    at.write("# first\n")
    pause(at)
    at.write("# second\n")
    at.page.goto(f"{server.url}ky/{TREES}")
    there = Desk(at.page)
    assert there.code == "# second\n"
    there.section.locator(".exercise-earlier > summary").click()
    there.section.locator(".exercise-earlier li summary").first.wait_for()
    assert there.section.locator(".exercise-earlier > summary").inner_text() == WORDS["ky"]["desk_versions"]
    assert "# first\n" in history(there.page)


def test_an_earlier_version_is_looked_at_and_taken_and_the_present_text_stays_in_the_list(
    tab: Callable[[], Desk],
) -> None:
    at = tab()
    at.write("# first\n")
    pause(at)
    at.write("# second\n")
    earlier = at.fold("earlier")
    item = earlier.locator("li")
    item.first.wait_for()
    assert item.count() == 1
    item.locator("summary").click()
    assert item.locator("pre").inner_text().strip() == "# first"
    item.get_by_role("button").click()
    assert at.code == "# first\n" and held(at.page) == "# first\n"
    at.page.wait_for_function("document.querySelector('.exercise-earlier li pre') === null")
    item.locator("summary").click()
    assert item.locator("pre").inner_text().strip() == "# second"


@pytest.mark.parametrize("way", ["reset", "load", "back"])
def test_what_takes_the_place_of_the_text_leaves_it_among_the_versions(tab: Callable[[], Desk], way: str) -> None:
    at = tab()
    at.write("# mine\n")
    if way == "reset":
        at.page.once("dialog", lambda dialog: dialog.accept())
        at.button(3).click()
        assert at.code == STARTER and held(at.page) is None
    elif way == "load":
        with at.page.expect_file_chooser() as chooser:
            at.button(5).click()
        chooser.value.set_files([{"name": "a.py", "mimeType": "text/x-python", "buffer": b"# theirs\n"}])
        at.page.wait_for_function("document.querySelector('.cm-content').innerText.includes('theirs')")
    else:
        work = {"exercise": {"tree_head": {"text": "# of the file\n"}}}
        file = {"format": "som-academy-progress", "version": 1, "entries": work}
        at.page.goto(at.page.url.replace(TREES, "tracks/progress/"))
        at.page.once("dialog", lambda dialog: dialog.accept())
        with at.page.expect_file_chooser() as chooser:
            at.page.get_by_role("button", name=EN["path_load"]).click()
        data = json.dumps(file).encode()
        chooser.value.set_files([{"name": "a.json", "mimeType": "application/json", "buffer": data}])
        at.page.get_by_text("Loaded from the file").wait_for()
        assert held(at.page) == "# of the file\n"
    at.page.reload()
    at.page.wait_for_timeout(500)
    assert "# mine\n" in history(at.page)


def test_the_history_is_bounded_and_keeps_the_newest(tab: Callable[[], Desk]) -> None:
    at = tab()
    at.write("# 0\n")
    for n in range(1, 24):
        at.write(f"# {n}\n")
        at.page.evaluate("dispatchEvent(new Event('pagehide'))")
    at.write(large := "# " + "x" * 150_000)
    pause(at)
    kept = history(at.page)
    assert len(kept) <= 20 and kept[-1] == large
    assert {"# 22\n", "# 23\n"} <= set(kept)
    at.write("# " + "y" * 150_000)
    pause(at)
    assert sum(len(one) for one in history(at.page)) <= 200_000


def test_a_full_storage_is_said_and_the_text_is_offered_at_the_next_visit(tab: Callable[[], Desk]) -> None:
    at = tab()
    at.write("# old\n")
    at.page.evaluate(FULL)
    assert at.status.inner_text() == EN["begin"]
    at.write(text := "# much more\n" * 300)
    waits_for(at, "desk_kept_versions")
    assert at.status.inner_text() == EN["desk_begin_unkept"]
    with at.page.expect_download() as download:
        press(at, "download")
    assert download.value.suggested_filename == "tree_head.py"
    at.page.reload()
    at = Desk(at.page)
    assert at.code == "# old\n"
    waits_for(at, "desk_newer")
    at.page.evaluate(ROOM)
    press(at, "desk_take_it")
    assert held(at.page) == text
    assert said(at) == ""


@pytest.mark.parametrize("history_too", [True, False])
def test_a_storage_that_is_refused_is_said_before_anything_is_written(
    context: BrowserContext, tab: Callable[[], Desk], history_too: bool
) -> None:
    context.add_init_script(REFUSED + (NO_HISTORY if not history_too else ""))
    at = tab()
    assert said(at).startswith(EN["desk_unkept"])
    assert at.status.inner_text() == EN["desk_begin_unkept"]
    at.write("# mine\n")
    pause(at)
    assert said(at).startswith(EN["desk_kept_versions" if history_too else "desk_unkept"])
    with at.page.expect_download():
        press(at, "download")
    asked: list[str] = []
    at.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    at.page.reload()
    assert asked == ([] if history_too else ["beforeunload"])
    assert not history_too or history(at.page) == ["# mine\n"]


def test_without_a_history_what_was_replaced_is_listed_all_the_same(
    context: BrowserContext, tab: Callable[[], Desk]
) -> None:
    context.add_init_script(NO_HISTORY)
    at = tab()
    at.write("# mine\n")
    at.page.once("dialog", lambda dialog: dialog.accept())
    at.button(3).click()
    earlier = at.fold("earlier")
    earlier.locator("li").first.wait_for()
    assert EN["desk_versions_few"] in earlier.inner_text()
    earlier.get_by_role("button").click()
    assert at.code == "# mine\n"


def test_a_storage_that_is_cleared_meanwhile_is_said_and_nothing_comes_back_unasked(tab: Callable[[], Desk]) -> None:
    at, other = tab(), tab()
    at.write("# mine\n")
    pause(at)
    other.page.goto(other.page.url.replace(TREES, "tracks/progress/"))
    other.page.once("dialog", lambda dialog: dialog.accept())
    other.page.get_by_role("button", name=EN["path_forget"]).click()
    waits_for(at, "desk_cleared")
    at.page.evaluate("dispatchEvent(new Event('pagehide'))")
    pause(at)
    assert held(at.page) is None and not other.page.evaluate("indexedDB.databases()")
    press(at, "desk_keep_again")
    assert held(at.page) == "# mine\n" and said(at) == ""


def test_code_for_an_older_starter_is_told_and_the_new_starter_offered(tab: Callable[[], Desk]) -> None:
    at = tab()
    at.write("# begun long ago\n")
    assert said(at) == ""
    at.page.goto("about:blank")
    at = tab()
    entry = json.dumps({"text": "# begun long ago\n", "starter": "00000000"})
    at.page.evaluate("([key, entry]) => localStorage.setItem(key, entry)", [ITEM, entry])
    for answer_ in ("desk_keep_mine", "desk_take_starter"):
        at.page.evaluate("([key, entry]) => localStorage.setItem(key, entry)", [ITEM, entry])
        at.page.reload()
        at = Desk(at.page)
        assert at.code == "# begun long ago\n"
        assert said(at).startswith(EN["desk_older"])
        press(at, answer_)
        at.page.reload()
        at = Desk(at.page)
        assert said(at) == ""
    assert at.code == STARTER
    pause(at)
    assert "# begun long ago\n" in history(at.page)
