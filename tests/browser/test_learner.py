"""A learner in a real browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from academy.words.i18n import OTHERS
from bench.wire import Server
from tests.browser.desk import COURSE, Desk, answer, begins

RETURNING = True

TREES = "hashing/trees/"
Opens = Callable[[str], Desk]


def flat(text: str) -> str:
    """Text without marks of code and line breaks."""
    return " ".join(text.replace("`", "").split())


@pytest.mark.parametrize("lang", OTHERS)
def test_a_wrong_answer_gets_its_lesson_in_the_language_of_the_page_and_a_right_one_passes(
    desk: Opens, lang: str
) -> None:
    at = desk(f"{lang}/{TREES}")
    mistake = COURSE.exercise("tree_head").task(lang).mistakes["duplicates_last"]
    told = at.check(answer("tree_head", "wrong/duplicates_last.py"))
    assert flat(mistake.lesson) in flat(told)
    assert at.marks()["published_heads"] == "fail"
    assert at.marks()["no_records"] == "pass"
    told = at.check(answer("tree_head"))
    assert begins(lang, "done", "all") in told
    assert set(at.marks().values()) == {"pass"}
    at.page.reload()
    at.editor.wait_for()
    assert "def _split" in at.code


def test_work_is_the_same_in_every_language_of_the_page(desk: Opens, page: Page, server: Server) -> None:
    desk(f"ru/{TREES}").write("# моя работа\n")
    assert "# моя работа" in Desk.at(page, f"{server.url}{TREES}").code


def test_the_starter_is_told_to_be_unwritten_and_a_slip_gets_its_line(desk: Opens) -> None:
    at = desk(TREES)
    assert "tree_head is not written yet" in at.check()
    assert "line 2" in at.check("def tree_head(records):\n    return (\n")
    assert "tree_head" in at.check("x = 1\n")


def test_typing_and_checking_need_no_mouse(desk: Opens) -> None:
    at = desk(TREES)
    at.listen()
    at.editor.focus()
    at.page.keyboard.press("Control+a")
    at.page.keyboard.type("def tree_head(records):\n")
    at.page.keyboard.type('return b""')
    assert at.code == 'def tree_head(records):\n    return b""'
    at.page.keyboard.press("Control+Enter")
    assert "inclusion_proof" in at.told()
    at.editor.focus()
    at.page.keyboard.press("Escape")
    for _ in ("the line to try functions", "Check"):
        at.page.keyboard.press("Tab")  # neither leads into the details of the verdict
    assert at.page.evaluate("document.activeElement.textContent") == "Check"


def test_hints_open_one_by_one_beginning_with_the_one_the_lesson_points_at(desk: Opens) -> None:
    at = desk(TREES)
    mistake = COURSE.exercise("tree_head").task().mistakes["splits_in_half"]
    at.check(answer("tree_head", "wrong/splits_in_half.py"))
    at.button(2).click()
    hints = at.section.locator(f"[data-check={mistake.check}] details")
    opened = hints.evaluate_all("all => all.map(one => one.open)")
    assert [number for number, is_open in enumerate(opened, 1) if is_open] == [mistake.hint]
    for _ in opened:
        at.button(2).click()
    assert all(hints.evaluate_all("all => all.map(one => one.open)"))
    assert "last hint" in at.status.inner_text()


def test_the_solution_is_shown_after_success_or_three_honest_tries(desk: Opens) -> None:
    at = desk(TREES)
    solution = at.section.locator(".exercise-solution")
    at.check()
    tries = ["wrong/duplicates_last.py", "wrong/duplicates_last.py", "wrong/empty_is_zero.py", "wrong/hashes_twice.py"]
    for file in tries:
        assert not solution.is_visible()
        at.check(answer("tree_head", file))
    solution.locator("summary").click()
    assert solution.locator("pre").inner_text().strip() == answer("tree_head").strip()


def test_success_shows_the_solution_at_once(desk: Opens) -> None:
    at = desk(TREES)
    at.check(answer("tree_head", "accepted/stack.py"))
    assert at.section.locator(".exercise-solution").is_visible()


def test_reset_asks_first(desk: Opens) -> None:
    at = desk(TREES)
    at.write("x = 1\n")
    at.page.once("dialog", lambda dialog: dialog.dismiss())
    at.button(3).click()
    assert at.code == "x = 1\n"
    at.page.once("dialog", lambda dialog: dialog.accept())
    at.button(3).click()
    assert at.code == answer("tree_head", "starter.py")


def test_the_work_leaves_as_a_submission_and_comes_back_from_one(desk: Opens, tmp_path: Path) -> None:
    at = desk(TREES)
    at.write("# kept: ө ү ң\n")
    with at.page.expect_download() as download:
        at.button(4).click()
    assert download.value.suggested_filename == "tree_head.py"
    file = tmp_path / "tree_head.py"
    download.value.save_as(file)
    assert file.read_text(encoding="utf-8") == "# kept: ө ү ң\n"
    file.write_text("# from a file\r\n", encoding="utf-8", newline="")
    with at.page.expect_file_chooser() as chooser:
        at.button(5).click()
    chooser.value.set_files(file)
    at.page.wait_for_function("document.querySelector('.exercise-status').textContent.includes('tree_head.py')")
    assert at.code == "# from a file\n"


def test_instant_navigation_keeps_python_warm(desk: Opens, page: Page, server: Server) -> None:
    at = desk(TREES)
    at.check(answer("tree_head"))
    page.evaluate("document.documentElement.dataset.same = 'yes'")
    page.locator(f"a[href$='chains/'], a[href='{server.url}hashing/chains/']").first.evaluate("link => link.click()")
    page.locator("section.exercise[data-exercise=seal]").scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('section.exercise[data-exercise=seal] .cm-content')")
    assert page.evaluate("document.documentElement.dataset.same") == "yes"
    assert page.locator(".cm-editor").count() == 1
    assert begins("en", "done", "all") in Desk(page).check(answer("seal"))
    loads = page.evaluate("performance.getEntriesByType('resource').filter(one => /worker-/.test(one.name)).length")
    assert loads == 1


def test_without_script_the_task_the_hints_and_the_starter_are_there(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.url + TREES)
    section = page.locator("section.exercise")
    assert "raise NotImplementedError" in section.locator(".exercise-starter").inner_text()
    assert section.locator("details").count() > 10
    assert "academy watch tree_head" in (section.text_content() or "")
    context.close()
