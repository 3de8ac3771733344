"""One walk in Firefox."""

import shutil

import pytest

from bench.wire import Server
from tests.browser.desk import COURSE, answer, begins
from tests.browser.marionette import Firefox, firefox

PROGRAM = shutil.which("firefox-esr") or shutil.which("firefox")
HELD = "localStorage.setItem('som-academy/exercise/tree_head', JSON.stringify({text: arguments[0]}));"
LISTEN = """const section = document.querySelector("section.exercise");
section.addEventListener("exercise-verdict", () => { section.dataset.told = 1; }, { once: true });"""


def check(fox: Firefox, address: str, code: str) -> str:
    """Come with an answer from an earlier visit, press Check, read the verdict."""
    fox.go(address)
    fox.run(HELD, code)
    fox.go("about:blank")
    fox.go(address)
    fox.find(".cm-content")
    fox.run(LISTEN)
    fox.click(".exercise-bar button")
    fox.find("section[data-told]")
    return str(fox.run("return document.querySelector('.exercise-verdict').innerText;"))


@pytest.mark.skipif(not PROGRAM, reason="no Firefox on this machine")
def test_the_page_works_in_firefox(server: Server) -> None:
    assert PROGRAM
    with firefox(PROGRAM) as fox:
        trees = f"{server.url}ru/hashing/trees/#exercise-tree_head"
        told = check(fox, trees, answer("tree_head", "wrong/duplicates_last.py"))
        lesson = COURSE.exercise("tree_head").task("ru").mistakes["duplicates_last"].lesson
        assert " ".join(lesson.replace("`", "").split()) in " ".join(told.split())
        endless = answer("tree_head").replace("    k = _split(", "    while True:\n        pass\n    k = _split(", 1)
        assert begins("ru", "exceptions", "TooSlow") in check(fox, trees, endless)
        assert begins("ru", "done", "all") in check(fox, trees, answer("tree_head"))
        fox.type(".cm-content", "# ")
        assert "# " in fox.run("return JSON.parse(localStorage.getItem('som-academy/exercise/tree_head')).text;")
