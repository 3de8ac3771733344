"""The exercise in the page, grown up: what is kept, what opens after the work, a line to try, one file for all."""

import json
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from academy.learner.workspace import Workspace
from academy.words.i18n import LANGUAGES
from tests.browser.axe import violations
from tests.browser.desk import COURSE, Desk, answer, begins
from tests.handing_in import answers as graded
from tests.handing_in import given, zipped
from tests.strange_zips import Member, archive

RETURNING = True

TREES = "hashing/trees/"
ROOT = Path(__file__).resolve().parents[2]
WORDS = {lang: json.loads((ROOT / "web" / "words" / f"{lang}.json").read_text("utf-8")) for lang in LANGUAGES}
Opens = Callable[[str], Desk]


def path(lang: str, page: str = TREES) -> str:
    return page if lang == "en" else f"{lang}/{page}"


def flat(text: str) -> str:
    """Text without marks of code and line breaks."""
    return " ".join(text.replace("`", "").split())


NOTE = """node => {
    window.said = [];
    const note = new MutationObserver(() => window.said.push(node.innerText));
    note.observe(node, { childList: true, subtree: true, characterData: true });
}"""


def test_every_language_has_the_same_words() -> None:
    assert all(words.keys() == WORDS["en"].keys() for words in WORDS.values())


@pytest.mark.parametrize("lang", ["en", "ky"])
def test_a_mistake_can_be_seen_after_success_and_the_learners_own_answer_comes_back(desk: Opens, lang: str) -> None:
    at, words, mine = desk(path(lang)), WORDS[lang], answer("tree_head", "accepted/by_levels.py")
    assert not at.section.locator(".exercise-mistakes").is_visible()
    at.check(mine)
    at.settled()
    menu = at.fold("mistakes")
    task = COURSE.exercise("tree_head").task(lang)
    mistakes, title = task.mistakes, task.title_of("splits_in_half")
    menu.locator("li").first.wait_for()
    assert menu.locator("li strong").all_inner_texts() == [task.title_of(name) for name in mistakes]
    at.listen()
    menu.get_by_role("button").filter(has_text=title).click()
    assert flat(mistakes["splits_in_half"].lesson) in flat(at.told())
    assert "fails:" not in at.code and at.code != mine
    assert at.page.evaluate("document.activeElement.textContent") == words["desk_back"]
    assert "1" in menu.locator(":scope > summary").inner_text()
    at.page.keyboard.press("Enter")
    assert at.code == mine
    assert at.page.evaluate("document.activeElement.className").startswith("cm-content")
    assert at.section.locator(".exercise-record").inner_text().startswith(words["desk_attempts"].format(attempts=1))
    others = at.fold("others")
    others.locator("pre").first.wait_for()
    for why in COURSE.exercise("tree_head").task(lang).accepted.values():
        assert why in others.inner_text()


def test_leaving_while_a_mistake_is_shown_keeps_the_learners_own_answer(desk: Opens) -> None:
    at = desk("hashing/fingerprints/")
    mine = answer("fingerprint") + "# mine\n"
    at.check(mine)
    at.listen()
    at.fold("mistakes").get_by_role("button").first.click()
    at.told()
    at.editor.press("Control+End")
    at.page.keyboard.type("# not mine")
    at.page.reload()
    assert Desk(at.page).code == mine


def test_hints_and_the_best_verdict_are_there_at_the_next_visit(desk: Opens) -> None:
    at = desk(TREES)
    hints = at.section.locator("[data-check=published_heads] details")
    assert [hints.nth(n).is_visible() for n in range(3)] == [True, False, False]
    hints.nth(0).locator("summary").click()
    hints.nth(1).locator("summary").click()
    at.check(answer("tree_head", "wrong/empty_is_zero.py"))
    at.check(answer("tree_head", "wrong/duplicates_last.py"))
    told = at.section.locator(".exercise-record").inner_text()
    best = 1 + json.loads(at.page.evaluate("localStorage.getItem('som-academy/exercise/tree_head')"))["best"]["passed"]
    assert told == f"Attempts: 2. Best so far: {best - 1} of 13 checks."
    at.page.reload()
    again = Desk(at.page)
    hints = again.section.locator("[data-check=published_heads] details")
    assert hints.evaluate_all("all => all.map(one => [one.open, one.hidden])") == [
        [True, False],
        [True, False],
        [False, False],
    ]
    assert again.section.locator(".exercise-record").inner_text() == told


@pytest.mark.parametrize("lang", ["en", "ky"])
def test_an_answer_fitted_to_what_is_shown_meets_the_hidden_checks_and_sees_no_value(desk: Opens, lang: str) -> None:
    at = desk(path(lang))
    at.verdict.evaluate(NOTE)
    at.check(answer("tree_head", "fitted/splits_by_a_table.py"))
    at.settled()
    assert any(begins(lang, "done", "all") in one for one in at.page.evaluate("window.said")), "the shown checks pass"
    hidden = at.section.locator(".exercise-more > li")
    names = hidden.evaluate_all("all => all.map(one => one.dataset.check)")
    assert names and set(names) <= set(COURSE.exercise("tree_head").task().more)
    told = at.verdict.inner_text()
    assert flat(COURSE.exercise("tree_head").task(lang).more[names[0]].sentence) in flat(told)
    assert begins(lang, "check", "hidden_values") in told and "b'" not in told and 'b"' not in told
    at.button(2).click()
    assert hidden.first.locator("details").first.evaluate("one => one.open")
    assert at.section.locator(".exercise-solution").is_visible(), "the shown checks pass: this is a success"


def test_a_line_tries_the_code_of_the_editor(desk: Opens) -> None:
    at = desk(TREES)
    at.fold("scratch")
    at.write("def tree_head(records):\n    print('called')\n    return len(records)\n")
    assert at.type("tree_head([b'a', b'b'])") == ["called", "2"]
    assert at.type("x = tree_head([])") == ["called"]
    assert at.type("x + 1") == ["1"]
    assert "Line 3" in " ".join(at.type("tree_head(7)"))
    at.write("def tree_head(records):\n    return 99\n")
    assert at.type("tree_head([])") == [WORDS["en"]["desk_line_anew"], "99"]
    entry = at.section.locator(".exercise-scratch input")
    entry.press("ArrowUp")
    entry.press("ArrowUp")
    assert entry.input_value() == "tree_head(7)"
    entry.press("ArrowDown")
    assert entry.input_value() == "tree_head([])"
    assert begins("en", "exceptions", "TooSlow") in at.type("while True: pass")[0]
    assert len(at.type("print('ab' * 10**6)")[0]) <= 2_000


def test_stop_ends_a_line_that_python_cannot_and_the_page_goes_on(desk: Opens) -> None:
    at = desk(TREES)
    scratch = at.fold("scratch")
    at.type("1")
    scratch.locator("input").fill("sum(iter(int, 1))")
    scratch.locator("input").press("Enter")
    at.editor.press("Control+End")
    at.page.keyboard.type("# the page is awake\n")
    assert "# the page is awake" in at.code
    scratch.get_by_role("button", name="Stop").click()
    at.page.wait_for_function("document.querySelector('.exercise-log').innerText.includes('Stopped.')")
    assert at.page.evaluate("document.activeElement.ariaLabel") == WORDS["en"]["desk_line"]
    assert at.type("2 + 2") == ["4"]


@pytest.mark.parametrize("lang", ["en", "ky"])
def test_the_work_of_the_whole_course_is_handed_in_as_academy_submit_does(
    desk: Opens, tmp_path: Path, lang: str
) -> None:
    at, words = desk(path(lang)), WORDS[lang]
    at.write(answer("tree_head"))
    at.page.evaluate("text => localStorage.setItem('som-academy/exercise/seal', JSON.stringify({ text }))", "# өзүм\n")
    work = at.fold("work")
    for name in ("seal", "tree_head"):
        work.filter(has_text=name).wait_for()
    hand_in = work.get_by_role("button", name=words["desk_hand_in"])
    hand_in.click()
    work.get_by_label(words["desk_name"]).fill('Айгүл "А" Осмонова')
    work.get_by_label(words["desk_number"]).fill("Б-42/7")
    with at.page.expect_download() as download:
        at.page.keyboard.press("Enter")
    file = tmp_path / "in" / download.value.suggested_filename
    download.value.save_as(file)
    mine = Workspace(tmp_path / "work")
    mine.folder.mkdir()
    mine.file("tree_head").write_text(answer("tree_head"), encoding="utf-8")
    mine.file("seal").write_text("# өзүм\n", encoding="utf-8")
    theirs, _ = mine.pack(COURSE, 'Айгүл "А" Осмонова', "Б-42/7")
    assert file.name == theirs.name
    with zipfile.ZipFile(file) as page, zipfile.ZipFile(theirs) as tool:
        assert {one: page.read(one) for one in page.namelist()} == {one: tool.read(one) for one in tool.namelist()}
        assert page.namelist() == tool.namelist()
        assert tomllib.loads(page.read("submission.toml").decode())["number"] == "Б-42/7"
    assert graded(given(file.parent))["submission-Б-42-7"].keys() == {"seal", "tree_head"}
    with at.page.expect_download():  # who it is was asked once
        hand_in.click()


def test_the_work_of_the_whole_course_is_taken_along_and_loaded_again(desk: Opens, page: Page, tmp_path: Path) -> None:
    at = desk(TREES)
    work = at.fold("work")
    file = tmp_path / "work.zip"

    def load(content: bytes) -> str:
        file.write_bytes(content)
        with page.expect_file_chooser() as chooser:
            work.get_by_role("button", name=WORDS["en"]["desk_work_load"], exact=True).click()
        work.locator(".exercise-said").evaluate("node => node.replaceChildren()")
        chooser.value.set_files(file)
        page.wait_for_function("document.querySelector('.exercise-said').textContent")
        return work.locator(".exercise-said").inner_text()

    assert load(archive(Member(b"../tree_head.py", b"x"))) == WORDS["en"]["desk_zip_outside"]
    assert load(b"no zip") == flat(WORDS["en"]["desk_zip_unread"])
    assert load(zipped({"notes.txt": "x", "unknown.py": "x"})) == WORDS["en"]["desk_zip_none"]
    assert at.code == answer("tree_head", "starter.py")
    assert "2" in load(zipped({"work/tree_head.py": "# from a file\r\n", "seal.py": "# seal\n"}))
    assert at.code == "# from a file\n"
    with page.expect_download() as download:
        work.get_by_role("button", name=WORDS["en"]["desk_work_download"]).click()
    with zipfile.ZipFile(download.value.path()) as taken:
        assert {one: taken.read(one) for one in taken.namelist()} == {
            "tree_head.py": b"# from a file\n",
            "seal.py": b"# seal\n",
        }
    page.once("dialog", lambda dialog: dialog.dismiss())
    with page.expect_event("dialog"):
        file.write_bytes(zipped({"tree_head.py": "# another\n"}))
        with page.expect_file_chooser() as chooser:
            work.get_by_role("button", name=WORDS["en"]["desk_work_load"], exact=True).click()
        chooser.value.set_files(file)
    assert at.code == "# from a file\n"


def test_the_window_can_be_filled_and_left_by_keyboard_and_letters_keep_their_size(desk: Opens) -> None:
    at = desk(TREES)
    smaller, larger, full = (at.section.locator(".exercise-look button").nth(n) for n in range(3))
    size = "node => parseFloat(getComputedStyle(node).fontSize)"
    before = at.section.locator(".cm-editor").evaluate(size)
    larger.click()
    grown = at.section.locator(".cm-editor").evaluate(size)
    assert grown > before
    full.focus()
    at.page.keyboard.press("Enter")
    box = at.section.bounding_box()
    assert box and (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 1200, 900)
    task, editor = (at.section.locator(part).bounding_box() for part in (".exercise-task", ".exercise-editor"))
    assert task and editor and editor["x"] >= task["x"] + task["width"], "side by side"
    assert at.page.evaluate("document.querySelector('.md-header').inert")
    at.editor.focus()
    at.page.keyboard.press("Escape")
    assert at.section.evaluate("node => node.classList.contains('exercise-full')"), "Escape leaves the editor only"
    at.check("x = 1\n")
    box = at.verdict.bounding_box()
    assert box and box["y"] + box["height"] <= 900, "the verdict is seen without scrolling"
    at.button(0).focus()
    at.page.keyboard.press("Escape")
    assert at.page.evaluate("document.activeElement.textContent") == WORDS["en"]["desk_full"]
    assert not at.page.evaluate("document.querySelector('.md-header').inert")
    at.page.reload()
    again = Desk(at.page)
    assert again.section.locator(".cm-editor").evaluate(size) == grown
    at.page.set_viewport_size({"width": 1920, "height": 1000})
    task, editor = (again.section.locator(part).bounding_box() for part in (".exercise-task", ".exercise-editor"))
    assert task and editor and editor["x"] >= task["x"] + task["width"], "two columns on a wide screen"


@pytest.mark.parametrize(("lang", "scheme"), [("en", "default"), ("ky", "slate")])
def test_everything_opened_is_accessible_and_fits_a_phone(desk: Opens, page: Page, lang: str, scheme: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    kept = {"text": answer("tree_head"), "attempts": 3, "best": {"passed": 13, "of": 13}, "done": True, "tries": 3}
    page.add_init_script(f"localStorage.setItem('som-academy/exercise/tree_head', JSON.stringify({json.dumps(kept)}))")
    at = desk(path(lang))
    page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
    for part in ("solution", "others", "mistakes", "scratch", "work"):
        at.fold(part)
    at.section.locator(".exercise-mistakes li").first.wait_for()
    at.section.locator(".exercise-work button").nth(2).click()
    at.section.locator(".exercise-who input").first.wait_for()
    wide = at.section.evaluate("""section => [...section.querySelectorAll("button, input, summary, p")]
        .filter(one => one.checkVisibility() && !one.closest(".cm-editor") && one.getBoundingClientRect().right > 391)
        .map(one => one.outerHTML.slice(0, 80))""")
    assert not wide
    small = at.section.evaluate("""section => [...section.querySelectorAll("button, .exercise-after summary")]
        .filter(one => one.checkVisibility() && !one.closest("pre") && one.getBoundingClientRect().height < 40)
        .map(one => one.outerHTML.slice(0, 80))""")
    assert not small, "too small for a thumb"
    assert not violations(page, "section.exercise", resultTypes=["violations"])
