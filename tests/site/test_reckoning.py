"""Sums of questions: what is no sum is refused, and the page reckons and writes numbers as the build does."""

import json
import math
import random
import subprocess
from typing import Any

import pytest

from steps import ROOT
from steps.fences.arithmetic import BadSum, names_in, reckoned, shown, steps_of
from steps.fences.question import Question
from steps.make.environment import node

MODULE = (ROOT / "web" / "reckoning.js").as_uri()
CALLS = f"""
import * as reckoning from "{MODULE}";
let text = "";
for await (const part of process.stdin) text += part;
const told = JSON.parse(text).map(([name, ...given]) => reckoning[name](...given));
console.log(JSON.stringify(told, (key, value) => (Number.isNaN(value) ? "no number" : value)));
"""
VALUES = {"tonnes": 44, "price": 85.5, "bits": 256, "share": 0.07}


def in_the_page(*calls: tuple[Any, ...]) -> list[Any]:
    """What the functions of web/reckoning.js give."""
    command = [str(node()[0]), "--input-type=module", "-e", CALLS]
    done = subprocess.run(
        command, input=json.dumps(calls), capture_output=True, text=True, encoding="utf-8", check=True
    )
    return list(json.loads(done.stdout))


def some_sum(chance: random.Random, deep: int = 4) -> str:
    """A sum in which everything occurs that a sum may hold."""
    if not deep or chance.random() < 0.2:
        return chance.choice([*VALUES, "2", "10", "0.5", "1e3"])
    one, other = some_sum(chance, deep - 1), some_sum(chance, deep - 1)
    shapes = ["{} + {}", "{} - {}", "{} * {}", "({}) / {}", "({} - {})", "min({}, {})", "max({}, {})", "({}) ** 2 - {}"]
    singles = ["-{}", "floor({})", "ceil({})", "sqrt({})", "log2({})", "-({}) ** 2"]
    shape = chance.choice(shapes + singles)
    return shape.format(one, other)


def test_the_page_reckons_as_the_build_does_and_both_as_python() -> None:
    chance, sums = random.Random(11), dict[str, float]()
    known = {name: getattr(math, name) for name in ("floor", "ceil", "sqrt", "log2")}
    while len(sums) < 400:
        text = some_sum(chance)
        try:
            sums[text] = reckoned(steps_of(text), VALUES)
        except BadSum:
            continue
        assert sums[text] == pytest.approx(eval(text, {**known, **VALUES}), rel=1e-12, abs=1e-9), text
    told = in_the_page(*(("reckoned", " ".join(steps_of(text)), VALUES) for text in sums))
    for (text, here), there in zip(sums.items(), told, strict=True):
        assert there == pytest.approx(here, rel=1e-12, abs=1e-9), text


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
        "neg(tonnes)",
        "(" * 300 + "1" + ")" * 300,
    ],
)
def test_what_is_no_sum_is_refused(text: str) -> None:
    with pytest.raises(BadSum):
        reckoned(steps_of(text), VALUES)


@pytest.mark.parametrize("text", ["1 / (tonnes - 44)", "sqrt(-tonnes)", "log2(0)", "10.0 ** 400", "1e300 * 1e300"])
def test_a_sum_without_a_result_names_the_values(text: str) -> None:
    with pytest.raises(BadSum, match="gives no number for tonnes = 44"):
        reckoned(steps_of(text), VALUES)


def test_a_sum_tells_which_values_it_needs() -> None:
    assert names_in(steps_of("max(tonnes * price, 2 ** bits)")) == {"tonnes", "price", "bits"}


def test_numbers_are_written_alike_and_read_again() -> None:
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
    for lang in ("en", "ru", "ky"):
        here = [shown(one, lang) for one in numbers]
        assert in_the_page(*(("shown", one, lang) for one in numbers)) == here
        again = in_the_page(*(("written", text, lang) for text in here))
        assert again == pytest.approx(numbers, rel=1e-5)
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
    told = in_the_page(*(("written", text, lang, "%") for text, lang in wanted))
    assert dict(zip(wanted, told, strict=True)) == wanted


def test_how_near_is_right() -> None:
    wanted = {
        (101, 100, "1%"): True,
        (101.1, 100, "1%"): False,
        (105, 100, "5"): True,
        (106, 100, "5"): False,
        (0.3, 0.1 + 0.2, ""): True,
        (0, 1e-6, ""): False,
        (-99, -100, "1%"): True,
    }
    assert in_the_page(*(("near", *one) for one in wanted)) == list(wanted.values())
    for (value, right, tolerance), near in wanted.items():
        assert Question("one", "number", "", (), {}, tolerance).near(value, right) is near


def test_values_are_drawn_from_their_lists_by_the_seed() -> None:
    given = {"tonnes": [40, 44, 48, 52], "price": [80, 85.5]}
    told = in_the_page(*(("drawn", given, seed) for seed in [0, *range(1, 60), 7]))
    assert told[0] == {"tonnes": 40, "price": 80} and told[7] == told[-1]
    for name, values in given.items():
        assert {one[name] for one in told} == set(values)
