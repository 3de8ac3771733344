"""Checks in a page whose Python runs: seconds from the press of the button to the painted verdict."""

import ast
import json
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, Route

from academy.course.course import Course, Exercise
from bench.figures import in_turn
from tests.browser.desk import Desk

NAME, MISTAKE = "tree_head", "duplicates_last"
WARM = "performance.getEntriesByName('academy:warm').length"
PRESS = """section => new Promise(done => {
  const start = performance.now();
  const told = ({ detail }) => requestAnimationFrame(() => done([(performance.now() - start) / 1000, detail]));
  section.addEventListener("exercise-verdict", told, { once: true });
  section.querySelector(".exercise-main").click();
})"""
PLACE = "    k = _split(len(records))\n"
LOOP, LOOP_IN_C = "    while True:\n        pass\n", "    sum(iter(int, 1))\n"


def warm(page: Page, address: str, rounds: int) -> dict[str, list[float]]:
    """Right, with a named mistake, plain checks only, and endless loops with the check that follows."""
    exercise = Course.find().exercise(NAME)
    right, wrong = exercise.read("solution.py"), exercise.answer("wrong", MISTAKE).source
    desk = _at(page, address)
    figures = in_turn(
        [
            lambda: {"right": _press(desk, right, lambda told: told["done"])},
            lambda: {"mistake": _press(desk, wrong, lambda told: told["verdict"]["mistakes"] == [MISTAKE])},
        ],
        rounds,
    )
    page.route(f"**/course/{NAME}.json", lambda route: _without_properties(route, exercise))
    desk = _at(page, address)
    figures |= in_turn([lambda: {"plain": _press(desk, right, lambda told: told["done"])}], rounds)
    page.unroute(f"**/course/{NAME}.json")
    desk = _at(page, address)
    return figures | in_turn([lambda: _loops(desk, right)], rounds)


def _at(page: Page, address: str) -> Desk:
    desk = Desk.at(page, address)
    page.wait_for_function(WARM)
    return desk


def _press(desk: Desk, code: str, expected: Callable[[dict[str, object]], bool]) -> float:
    """Check this code; the verdict must be the expected one."""
    desk.write(code)
    seconds, told = desk.section.evaluate(PRESS)
    if not expected(told):
        raise RuntimeError(f"another verdict than expected: {json.dumps(told, ensure_ascii=False)}")
    return float(seconds)


def _loops(desk: Desk, right: str) -> dict[str, float]:
    """A loop in Python, a loop inside C, and the right answer when the worker is gone."""
    assert PLACE in right
    looping, in_c = (right.replace(PLACE, loop + PLACE, 1) for loop in (LOOP, LOOP_IN_C))
    line = 1 + looping[: looping.index(LOOP)].count("\n")
    names_it = lambda told: any(f"Line {n}." in one["text"] for one in told["lines"] for n in (line, line + 1))  # noqa: E731
    ended = lambda told: told["verdict"]["problem"]["kind"] == "ended_too_slow"  # noqa: E731
    return {
        "loop": _press(desk, looping, names_it),
        "c loop": _press(desk, in_c, ended),
        "next": _press(desk, right, lambda told: told["done"]),
    }


def _without_properties(route: Route, exercise: Exercise) -> None:
    """Answer with the exercise's files, its properties taken out of check.py: what is left are plain checks."""
    files = route.fetch().json()
    place = next(path for path in files if path.endswith(f"/{exercise.name}/check.py"))
    tree = ast.parse(files[place])
    tree.body = [
        node
        for node in tree.body
        if not (isinstance(node, ast.ImportFrom) and node.module == "hypothesis")
        and not (isinstance(node, ast.FunctionDef) and node.decorator_list)
    ]
    files[place] = ast.unparse(tree)
    with tempfile.TemporaryDirectory() as folder:
        for file in ("check.py", "solution.py", "starter.py"):
            Path(folder, file).write_text(files[place.replace("check.py", file)], encoding="utf-8")
        version = Exercise(Path(folder)).version
    book = place.replace("check.py", "book.json")
    files[book] = json.dumps({**json.loads(files[book]), "version": version})
    route.fulfill(json=files)
