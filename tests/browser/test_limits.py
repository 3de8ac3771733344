"""Code that never ends, and code that breaks the interpreter: a verdict, and the next check works."""

from collections.abc import Callable

import pytest

from tests.browser.desk import Desk, answer, begins

RETURNING = True

TREES = "hashing/trees/"
Opens = Callable[[str], Desk]
RIGHT = answer("tree_head")
PLACE = "    k = _split(len(records))\n"


def with_lines(*lines: str) -> str:
    """The solution with lines put into its first function."""
    return RIGHT.replace(PLACE, "".join(f"    {line}\n" for line in lines) + PLACE, 1)


def line_of(text: str, code: str) -> int:
    return 1 + text[: text.index(code)].count("\n")


def test_an_endless_loop_is_stopped_with_its_line(desk: Opens) -> None:
    at, code = desk(TREES), with_lines("while True:", "    pass")
    told = at.check(code)
    assert begins("en", "exceptions", "TooSlow") in told
    lines = (line_of(code, "while True"), line_of(code, "    pass"))
    assert any(f"Line {line}." in told for line in lines)
    assert begins("en", "done", "all") in at.check(RIGHT)


def test_an_endless_loop_at_the_left_margin_too(desk: Opens) -> None:
    told = desk(TREES).check("x = 1\nwhile True:\n    x += 1\n")
    assert begins("en", "problem", "loads_too_slowly") in told


def test_a_loop_inside_c_costs_the_worker_but_not_the_page(desk: Opens) -> None:
    at = desk(TREES)
    told = at.check("import itertools\n" + with_lines("sum(itertools.count())"))
    assert begins("en", "problem", "ended_too_slow") in told
    assert begins("en", "done", "all") in at.check(RIGHT)


def test_stop_stops(desk: Opens) -> None:
    at = desk(TREES)
    at.check(RIGHT)
    at.write(with_lines("while True:", "    pass"))
    at.listen()
    at.button(0).click()
    at.page.wait_for_timeout(500)
    at.button(1).click()
    assert begins("en", "problem", "ended_stopped") in at.told()
    assert at.page.evaluate("document.activeElement.textContent") == "Check"
    assert not at.button(1).is_visible()
    assert begins("en", "done", "all") in at.check(RIGHT)


@pytest.mark.parametrize(
    "lines",
    [
        ("def deep(x):", "    return sorted([x], key=deep)", "deep(1)"),
        ("class Deep:", "    def __eq__(self, other): return [self] == [other]", "[Deep()] == [Deep()]"),
    ],
    ids=["sorted", "eq"],
)
def test_a_broken_interpreter_is_a_verdict(desk: Opens, lines: tuple[str, ...]) -> None:
    at = desk(TREES)
    told = at.check(with_lines(*lines))
    assert "RecursionError" in told or begins("en", "problem", "ended_fatal") in told
    assert begins("en", "done", "all") in at.check(RIGHT)


def test_too_much_memory_is_a_verdict(desk: Opens) -> None:
    at = desk(TREES)
    told = at.check(with_lines("x = bytearray(2**31 - 100)"))
    assert "MemoryError" in told
    assert begins("en", "done", "all") in at.check(RIGHT)


def test_leaving_while_python_starts_does_no_harm(desk: Opens) -> None:
    at = desk(TREES)
    at.page.goto("about:blank")
    assert begins("en", "done", "all") in desk(TREES).check(RIGHT)
