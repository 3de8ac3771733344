"""Sums of questions: others are refused, the rest gives what Python gives; the page reads what people write."""

import json
import math
import random
import subprocess
from collections.abc import Iterable
from typing import Any

import pytest

from academy.words.i18n import LANGUAGES
from steps import ROOT
from steps.fences.arithmetic import BadSum, Sum, shown
from steps.fences.question import VARIANTS, Question
from steps.fences.questions import read
from steps.make.environment import node

CALLS = f"""
import {{ written }} from "{(ROOT / "web" / "number.js").as_uri()}";
let text = "";
for await (const part of process.stdin) text += part;
const told = JSON.parse(text).map((given) => written(...given));
console.log(JSON.stringify(told, (key, value) => (Number.isNaN(value) ? "no number" : value)));
"""
VALUES = {"tonnes": 44, "price": 85.5, "bits": 256, "share": 0.07}
ASKED = """name: NAME
kind: number
given: tonnes = 40..60 step 4; price = 80, 85.5
answer: tonnes * price / 10
tolerance: 1 %
---
How much do {tonnes} tonnes bring at {price}?

- tonnes * price
    Too much by {tonnes * price - answer}. [Who owes what](index.md#matrix)
- right
    It is {answer}.
"""


def read_in_the_page(texts: Iterable[tuple[str, ...]]) -> list[Any]:
    """The numbers that web/number.js reads: text, language, unit."""
    command = [str(node()[0]), "--input-type=module", "-e", CALLS]
    done = subprocess.run(
        command, input=json.dumps(list(texts)), capture_output=True, text=True, encoding="utf-8", check=True
    )
    return list(json.loads(done.stdout))


def asked(name: str = "mine") -> Question:
    question = read(ASKED.replace("NAME", name))
    assert isinstance(question, Question)
    return question


def some_sum(chance: random.Random, deep: int = 4) -> str:
    """A sum in which everything occurs that a sum may hold."""
    if not deep or chance.random() < 0.2:
        return chance.choice([*VALUES, "2", "10", "0.5", "1e3"])
    one, other = some_sum(chance, deep - 1), some_sum(chance, deep - 1)
    shapes = ["{} + {}", "{} - {}", "{} * {}", "({}) / {}", "({} - {})", "min({}, {})", "max({}, {})", "({}) ** 2 - {}"]
    singles = ["-{}", "floor({})", "ceil({})", "sqrt({})", "log2({})", "-({}) ** 2"]
    shape = chance.choice(shapes + singles)
    return shape.format(one, other)


def test_a_sum_gives_what_python_gives() -> None:
    chance, found = random.Random(11), 0
    known = {name: getattr(math, name) for name in ("floor", "ceil", "sqrt", "log2")}
    while found < 400:
        text = some_sum(chance)
        try:
            value = Sum(text).value(VALUES)
        except BadSum:
            continue
        assert value == pytest.approx(eval(text, {**known, **VALUES}), rel=1e-12, abs=1e-9), text
        found += 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tonnes *",
        "__import__('os')",
        "tonnes.real",
        "tonnes if price else bits",
        "[tonnes]",
        "min(tonnes)",
        "print(tonnes)",
        "'a' * 3",
        "1j",
        "True",
        "9" * 400,
        "tonnes // 2",
        "f(tonnes)",
        "min(tonnes, price, key=bits)",
        "min(tonnes, price, bits)",
        "sqrt(tonnes, price)",
        "(" * 300 + "1" + ")" * 300,
    ],
)
def test_what_is_no_sum_is_refused(text: str) -> None:
    with pytest.raises(BadSum):
        Sum(text).value(VALUES)


@pytest.mark.parametrize("text", ["1 / (tonnes - 44)", "sqrt(-tonnes)", "log2(0)", "10.0 ** 400", "1e300 * 1e300"])
def test_a_sum_without_a_result_names_the_values(text: str) -> None:
    with pytest.raises(BadSum, match="gives no number for tonnes = 44"):
        Sum(text).value(VALUES)


def test_a_sum_tells_which_values_it_needs() -> None:
    assert Sum("max(tonnes * price, 2 ** bits)").names == {"tonnes", "price", "bits"}


def test_a_number_that_is_written_on_the_page_is_read_again() -> None:
    numbers = [
        0,
        7,
        -7,
        1234,
        85.5,
        1234567,
        2.0**40,
        1 / 3,
        -1 / 3,
        0.1 + 0.2,
        1234.125,
        77163.36,
        0.000012345678,
        1e21,
    ]
    numbers += [random.Random(5).uniform(-1e6, 1e6) for _ in range(50)]
    for lang in LANGUAGES:
        assert read_in_the_page((shown(one, lang), lang) for one in numbers) == pytest.approx(numbers, rel=1e-5)
    assert shown(1234567.25, "ru") == "1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}570"
    assert shown(-2.5, "ky") == "\N{MINUS SIGN}2,5" and shown(2.5, "en") == "2.5"


def test_people_write_numbers_by_the_habits_of_their_language() -> None:
    wanted = {
        ("1500", "en"): 1500,
        (" 1 500 ", "ru"): 1500,
        ("1,500", "en"): 1500,
        ("1,500", "ru"): 1.5,
        ("1.500", "en"): 1.5,
        ("2,5", "en"): 2.5,
        ("1,234,567.5", "en"): 1234567.5,
        ("1.234.567,5", "ky"): 1234567.5,
        ("12 %", "ky"): 12,
        (".5", "en"): 0.5,
        ("\N{MINUS SIGN}3", "ru"): -3,
        ("three", "en"): "no number",
        ("", "ru"): "no number",
        ("1e5", "en"): "no number",
        ("5 5 5 a", "en"): "no number",
    }
    told = read_in_the_page((text, lang, "%") for text, lang in wanted)
    assert dict(zip(wanted, told, strict=True)) == wanted


@pytest.mark.parametrize(
    ("value", "right", "tolerance", "near"),
    [
        (101, 100, "1%", True),
        (101.1, 100, "1 %", False),
        (105, 100, "5", True),
        (106, 100, "5", False),
        (0.3, 0.1 + 0.2, "", True),
        (0, 1e-6, "", False),
        (-99, -100, "1%", True),
    ],
)
def test_how_near_is_right(value: float, right: float, tolerance: str, near: bool) -> None:
    low, high = Question("one", "number", "", (), {}, tolerance).around(right)
    assert (low <= value <= high) is near


def test_a_page_draws_from_a_dozen_sets_of_values_that_follow_from_the_name() -> None:
    question = asked()
    every, some = list(question.every()), question.variants()
    assert len(every) == VARIANTS and some[0] == every[0] == {"tonnes": 40, "price": 80}
    assert sorted(map(str, some)) == sorted(map(str, every)), "no set stands there twice"
    assert some == asked().variants() != asked("yours").variants()
    assert asked("yours").variants()[0] == some[0], "what is shown without script comes first"


def test_each_sum_of_a_question_is_evaluated_with_the_answer_among_the_values() -> None:
    question = asked()
    assert question.results(question.sums(), {"tonnes": 44, "price": 85.5}) == {
        "tonnes * price": 3762.0,
        "tonnes * price / 10": 376.2,
        "tonnes": 44.0,
        "price": 85.5,
        "tonnes * price - answer": 3762.0 - 376.2,
        "answer": 376.2,
    }
