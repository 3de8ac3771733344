"""A line typed at one's own functions, as the page's worker runs it."""

import json
from typing import Any

import pytest

from academy.course.course import Course
from academy.learner.browser import scratch
from academy.words.i18n import texts

COURSE = Course.find()
CODE = "def double(x):\n    return 2 * x\n\n\ndef broken(x):\n    return x.missing\n"
EXCEPTIONS = texts("en")["exceptions"]


def typed(line: str, code: str = CODE, lang: str = "en") -> list[tuple[str, str]]:
    """What a line says."""
    told: dict[str, Any] = json.loads(scratch("fingerprint", code, line, lang, course=COURSE.folder))
    return [(one["kind"], one["text"]) for one in told["lines"]]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("double(21)", [("value", "42")]),
        ("double('ө')", [("value", "'өө'")]),
        ("print(double(1))", [("printed", "2")]),
        ("print(1); double(2)", [("printed", "1"), ("value", "4")]),
        ("for n in range(2): print(n)", [("printed", "0\n1")]),
        ("import math; math.floor(2.5)", [("value", "2")]),
        ("None", []),
        ("# a remark", []),
    ],
)
def test_a_line_says_what_it_prints_and_what_it_gives(line: str, said: list[tuple[str, str]]) -> None:
    assert typed(line) == said


def test_names_last_until_the_code_changes() -> None:
    assert typed("kept = double(4)") == []
    assert typed("kept + 1") == [("value", "9")]
    assert typed("kept", CODE + "# changed\n")[-1] == ("error", EXCEPTIONS["NameError"])


@pytest.mark.parametrize(
    ("line", "first", "key"),
    [
        ("broken(1)", "Line 6: AttributeError: 'int' object has no attribute 'missing'", "AttributeError"),
        ("double()", "TypeError: double() missing 1 required positional argument: 'x'", "TypeError"),
        ("1 / 0", "ZeroDivisionError: division by zero", "ZeroDivisionError"),
        ("double(", "SyntaxError: '(' was never closed", "SyntaxError"),
        ("raise SystemExit(3)", "SystemExit: 3", "SystemExit"),
    ],
)
def test_an_error_has_the_line_of_the_file_and_a_sentence(line: str, first: str, key: str) -> None:
    assert typed(line) == [("yours", first), ("error", EXCEPTIONS[key])]
    assert typed(line, lang="ky")[-1] == ("error", texts("ky")["exceptions"][key])


@pytest.mark.parametrize("line", ["[n for n in iter(int, 1)]", "while True: pass", "loop()"])
def test_a_line_without_an_end_is_stopped_and_the_next_one_runs(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("academy.learner.scratch.SECONDS", 0.3)
    code = CODE + "def loop():\n    while True:\n        pass\n"
    assert typed(line, code)[-1][1].endswith(EXCEPTIONS["TooSlow"])
    assert typed("double(1)", code) == [("value", "2")]


def test_what_is_said_is_short_whatever_a_line_does() -> None:
    long = [*typed("print('a' * 10**6)"), *typed("'b' * 10**6"), *typed("raise ValueError('c' * 10**6)")]
    assert len(long) == 4 and all(len(text) <= 2_100 for _, text in long)


def test_nobody_waits_for_input() -> None:
    assert typed("input()") == [("error", EXCEPTIONS["InputAsked"])]


def test_code_that_cannot_be_loaded_is_told_and_half_written_code_can_be_tried() -> None:
    assert typed("1", "def double(x:\n")[0][0] == "problem"
    assert typed("1", "x = 1 / 0\n")[0] == (
        "problem",
        texts("en")["problem"]["loading"].format(line=1, raised="ZeroDivisionError", said="division by zero"),
    )
    assert typed("half()", "def half():\n    return 1\n") == [("value", "1")]
