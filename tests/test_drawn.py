"""What Hypothesis drew once is kept and asked again: the same questions, the same verdicts, in less time."""

import builtins
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from academy.bridge.values import Refused
from academy.checking import examples, recording
from academy.course.book import Book
from academy.course.checks import HIDDEN, SHOWN, check_names
from academy.course.course import Course
from academy.diagnosis.build_book import book_json, book_of
from academy.judge.judge import judge

COURSE = Course.find()
FINGERPRINT, TREE = COURSE.exercise("fingerprint"), COURSE.exercise("tree_head")
SOLUTION = FINGERPRINT.read("solution.py")


@pytest.fixture
def draws(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Counts the examples that Hypothesis draws from now on."""
    from hypothesis.internal.conjecture import engine

    counted: list[int] = []
    original = engine.ConjectureRunner.test_function

    def counting(self: Any, data: Any) -> Any:
        counted.append(1)
        return original(self, data)

    monkeypatch.setattr(engine.ConjectureRunner, "test_function", counting)
    return counted


@pytest.mark.parametrize(("seed", "file"), [(None, SHOWN), (7, SHOWN), (None, HIDDEN), (7, HIDDEN)])
def test_an_answer_that_passes_is_asked_the_same_and_nothing_is_drawn(
    seed: int | None, file: str, draws: list[int]
) -> None:
    text = TREE.read("solution.py")
    asked = recording.questions(TREE, text, seed, file)
    before = len(draws)
    assert before
    assert recording.questions(TREE, text, seed, file, anew=False) == asked
    assert len(draws) == before


def test_an_answer_that_fails_is_told_the_smallest_call_as_before(draws: list[int]) -> None:
    wrong = TREE.answer("wrong", "splits_in_half.larger_left").source
    examples.drawn_for(TREE, 7, SHOWN).clear()
    first = judge(TREE, wrong, seed=7)
    judge(TREE, TREE.read("solution.py"), seed=7)
    before = len(draws)
    again = judge(TREE, wrong, seed=7)
    assert len(draws) > before
    told = [[(one.name, one.status, one.asked, one.yours) for one in verdict.checks] for verdict in (first, again)]
    assert told[0] == told[1]
    assert first.mistakes == again.mistakes


ONCE = """
import builtins


def differing_bits(a: bytes, b: bytes) -> int:
    wrong = (a, b) == {pair!r} and not vars(builtins).get("som_academy_asked")
    if wrong:
        builtins.som_academy_asked = True
    return 99 if wrong else _honest(a, b)
"""


def test_an_answer_that_is_wrong_only_once_does_not_pass() -> None:
    """It fails a kept example, and passes when Hypothesis looks for a smaller one."""
    recording.draw(FINGERPRINT)
    _, given = examples.again(examples.drawn_for(FINGERPRINT, None, SHOWN)["test_any_bits"][-1])
    (pairs,) = given.values()
    pair = bytes(a for a, _ in pairs), bytes(b for _, b in pairs)
    text = SOLUTION.replace("def differing_bits(", "def _honest(", 1) + ONCE.format(pair=pair)
    try:
        assert [one.name for one in judge(FINGERPRINT, text).checks if one.status == "fail"] == ["any_bits"]
    finally:
        vars(builtins).pop("som_academy_asked", None)


GREEDY = """
_head = tree_head


def tree_head(leaves):
    try:
        return _head(leaves)
    finally:
        leaves.clear()
"""


def test_what_an_answer_does_to_its_arguments_changes_no_later_question() -> None:
    asked = recording.questions(TREE, TREE.read("solution.py"))
    judge(TREE, TREE.read("solution.py") + GREEDY)
    assert recording.questions(TREE, TREE.read("solution.py"), anew=False) == asked


class Odd(int):
    pass


@pytest.mark.parametrize("value", [1, -3.5, "тыйын", b"\0", None, True, Fraction(1, 3), {1, 2}, {"a": [(1, b"x")]}, []])
def test_plain_values_come_back_as_they_were(value: object) -> None:
    again = examples.again(examples.kept(value))
    assert again == value and type(again) is type(value)


@pytest.mark.parametrize("value", [Odd(1), frozenset({1}), iter([1]), object(), [Odd(1)], {1: range(3)}, print])
def test_what_would_come_back_as_something_else_is_not_kept(value: object) -> None:
    with pytest.raises(Refused):
        examples.kept(value)


def test_the_book_brings_what_is_drawn_and_a_spoiled_one_costs_only_time(
    draws: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    book = book_of(TREE)
    for file in (SHOWN, HIDDEN):
        examples.drawn_for(TREE, None, file).clear()
    assert judge(TREE, TREE.read("solution.py"), hidden=True).done
    assert not draws
    for text in ("nobody's examples", "{'test_any_records': [", "{}"):
        spoiled = replace(book, drawn=dict.fromkeys(book.drawn, text))
        monkeypatch.setattr(recording, "kept_book", lambda exercise, book=spoiled: book)
        examples.drawn_for(TREE, None, SHOWN).clear()
        before = len(draws)
        assert judge(TREE, TREE.read("solution.py")).done
        assert len(draws) > before


def test_a_book_for_others_says_nothing_of_hidden_checks() -> None:
    for one in COURSE.exercises:
        whole, shown = (Book.from_json(book_json(one, hidden)) for hidden in (True, False))
        assert whole and shown and whole.singles == shown.singles
        assert set(shown.drawn) == {page for page in whole.drawn if page.startswith(f"{SHOWN} ")}
        assert len(whole.drawn) == sum("@given" in one.read(file) for file in (SHOWN, HIDDEN) if check_names(one, file))
