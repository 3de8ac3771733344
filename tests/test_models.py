"""The laws of models: who moves a slider gets an answer, soon, the same again, and in the language of the page."""

import itertools
import json
import re
import sys
import time
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Annotated, Any

import pytest

from academy.words.i18n import OTHERS
from academy.words.numbers import in_words
from steps.fences import facts
from steps.fences.figures import compiled
from steps.fences.models import DOCS, described, phrases
from tests.test_pages import FENCE, read
from web import models as kit
from web.models import BadModel

ROOT = DOCS.parent
ASKED = re.compile(r"^(file|function): (\S+)$", re.M)
# what web/drawing.js loads of Vega; a description that needs more would stay blank in the page
KNOWN = {"aggregate", "bin", "collect", "extent", "filter", "flatten", "fold", "formula", "identifier", "impute",
         "joinaggregate", "lookup", "pivot", "sequence", "stack", "timeunit", "window"}  # fmt: skip


def on(page: Path) -> list[tuple[str, str]]:
    """The models of a page: file and function."""
    asked = [dict(ASKED.findall(body)) for _, kind, body in FENCE.findall(read(page)) if kind == "model"]
    return [(one["file"], one["function"]) for one in asked]


PAGES = {page: on(page) for page in sorted(DOCS.rglob("*.md"))}
MODELS = sorted({one for found in PAGES.values() for one in found})
each_model = pytest.mark.parametrize(("file", "function"), MODELS, ids=[function for _, function in MODELS])
each_language = pytest.mark.parametrize("lang", OTHERS)


def loaded(file: str, function: str) -> kit.Model:
    path = ROOT / file
    return kit.function_of(path.parent, path.name, function, list(kit.needed(path)))


def corners(called: kit.Model) -> Iterator[dict[str, float]]:
    """Every way to move each slider to an end or leave it where it is."""
    known = kit.parameters(called)
    for values in itertools.product(*((one["low"], one["default"], one["high"]) for one in known)):
        yield {one["name"]: value for one, value in zip(known, values, strict=True)}


def said(called: kit.Model) -> set[str]:
    """Every English text that a reader may meet."""
    result = kit.answer(called, {})
    texts = {text for one in kit.parameters(called) for text in (one["label"], one["unit"])}
    for settings in [*corners(called), *steps_of_short_sliders(called)]:
        for sentence, values in kit.answer(called, settings)["says"]:
            texts |= {sentence, *(value for value in values.values() if isinstance(value, str))}
    texts |= set(result["columns"].values()) | set(titles(result["chart"]))
    return texts | {value for row in result["rows"] for value in row.values() if isinstance(value, str)}


def steps_of_short_sliders(called: kit.Model) -> Iterator[dict[str, float]]:
    """Every place of a slider that has few, the others left where they are: each may have a word of its own."""
    known = kit.parameters(called)
    default = {one["name"]: one["default"] for one in known}
    for one in known:
        if "step" in one and (one["high"] - one["low"]) / one["step"] <= 5:
            places = range(round((one["high"] - one["low"]) / one["step"]) + 1)
            yield from ({**default, one["name"]: one["low"] + place * one["step"]} for place in places)


def titles(chart: Any) -> list[str]:
    if isinstance(chart, list):
        return [text for one in chart for text in titles(one)]
    if not isinstance(chart, dict):
        return []
    own = [chart[key] for key in ("title", "text") if isinstance(chart.get(key), str)]
    return own + [text for one in chart.values() for text in titles(one)]


def test_there_are_models() -> None:
    assert len(MODELS) >= 3
    assert len({function for _, function in MODELS}) == len(MODELS), (
        "their names are addresses: each once in the course"
    )


@pytest.mark.parametrize("page", [page for page in PAGES if page.with_suffix("").suffix[1:] in OTHERS], ids=str)
def test_a_translated_page_has_the_models_of_its_original(page: Path) -> None:
    assert PAGES[page] == PAGES[page.with_suffix("").with_suffix(".md")]


@each_model
def test_each_parameter_has_a_range_a_step_a_unit_and_a_source_that_exists(file: str, function: str) -> None:
    known = kit.parameters(loaded(file, function))
    assert known
    for one in known:
        assert one["low"] <= one["default"] <= one["high"] and one["unit"] and one["label"]
        assert ("step" in one) != ("times" in one)
        assert one["source"] == "assumption" or one["source"] in facts.known("en")


@each_model
def test_every_corner_of_the_ranges_has_an_answer_in_time(file: str, function: str) -> None:
    called = loaded(file, function)
    chart = kit.answer(called, {})["chart"]
    for settings in corners(called):
        start = time.process_time()
        steps = kit.run(called, settings)
        slow, result = drained(steps)
        assert time.process_time() - start < (5 if slow else 0.1), settings
        assert slow == sorted(slow) and all(0 <= part <= 1 for part in slow)
        rows = result["rows"]
        assert 0 < len(rows) <= 200 and all(row.keys() == rows[0].keys() for row in rows)
        assert set(result["columns"]) <= rows[0].keys()
        assert all(isinstance(value, (int, float, str)) for row in rows for value in row.values())
        assert result["chart"] == chart, "the picture is compiled once: what a setting changes stands in the rows"
        for sentence, values in result["says"]:
            assert re.findall(r"\{(\w+)\}", sentence) and not re.search(r"\d{4,}|\d[.,]\d", sentence)
            assert all(isinstance(value, (int, float, str)) for value in values.values())
        json.dumps([rows, result["says"]], allow_nan=False)


def drained(steps: Generator[float, None, dict[str, Any]]) -> tuple[list[float], dict[str, Any]]:
    heard = []
    while True:
        try:
            heard.append(next(steps))
        except StopIteration as end:
            return heard, end.value


@each_model
def test_the_same_settings_give_the_same_answer_again(file: str, function: str) -> None:
    highest = {one["name"]: one["high"] for one in kit.parameters(loaded(file, function))}
    once, again = (kit.answer(loaded(file, function), highest) for _ in range(2))
    assert once == again


@each_model
def test_a_model_needs_the_standard_library_and_its_neighbours_alone(file: str, function: str) -> None:
    for name, text in kit.needed(ROOT / file).items():
        assert Path(name).stem not in sys.stdlib_module_names, f"{name} would hide a module of Python"
        for module in re.findall(r"^(?:from|import) (\w+)", text, re.M):
            assert module in sys.stdlib_module_names or (ROOT / file).with_name(f"{module}.py").is_file(), module


@each_model
def test_the_picture_is_one_that_the_page_can_draw(file: str, function: str) -> None:
    result = kit.answer(loaded(file, function), {})
    assert not {"data", "width", "height", "params", "datasets"} & result["chart"].keys()
    drawn = compiled(json.dumps(described(result["chart"], {})))
    assert "rows" in {one["name"] for one in drawn["data"]}  # type: ignore[attr-defined]
    needed = {step["type"] for one in drawn["data"] for step in one.get("transform", ())}  # type: ignore[attr-defined]
    assert needed <= KNOWN
    named = {axis["scale"] for axis in drawn["axes"] if axis.get("title")}  # type: ignore[attr-defined]
    assert {axis["scale"] for axis in drawn["axes"]} == named, "an axis has no title"  # type: ignore[attr-defined]


@each_model
@each_language
def test_a_model_has_all_its_words_and_no_others(file: str, function: str, lang: str) -> None:
    known = phrases(ROOT / file, lang)
    assert said(loaded(file, function)) == set(known)
    for english, own in known.items():
        assert sorted(re.findall(r"\{\w+\}", english)) == sorted(re.findall(r"\{\w+\}", own)), english
        assert not re.findall(r"[A-Za-z]{3,}", re.sub(r"\{\w+\}", "", own)), own


@each_model
@each_language
def test_its_picture_shows_no_english(file: str, function: str, lang: str) -> None:
    result, known = kit.answer(loaded(file, function), {}), phrases(ROOT / file, lang)
    shown = titles(described(result["chart"], known))
    assert shown and not re.findall(r"[A-Za-z]{3,}", " ".join(shown))


def model_with(hint: Any, default: Any = 3) -> kit.Model:
    def invented(size=default):  # type: ignore[no-untyped-def]
        return {}

    invented.__annotations__["size"] = hint
    return invented


@pytest.mark.parametrize(
    ("hint", "default", "sentence"),
    [
        (int, 3, "the parameter size of invented is not written as Annotated"),
        (Annotated[str, "size", "1..9 step 1 sheep", "assumption"], "3", "is not written as Annotated"),
        (Annotated[int, "size", "1..9 step 1 sheep"], 3, "is not written as Annotated"),
        (Annotated[int, "size", "1 to 9 sheep", "assumption"], 3, "`1 to 9 sheep` is no range"),
        (Annotated[int, "size", "1..9 step 1", "assumption"], 3, "is no range"),
        (Annotated[int, "size", "1..9 step 1 sheep", "my uncle"], 3, "not `my uncle`"),
        (Annotated[int, "size", "9..1 step 1 sheep", "assumption"], 3, "nobody can move along"),
        (Annotated[int, "size", "1..9 step 0 sheep", "assumption"], 3, "nobody can move along"),
        (Annotated[int, "size", "0..9 times 2 sheep", "assumption"], 3, "nobody can move along"),
        (Annotated[int, "size", "1..9 times 1 sheep", "assumption"], 3, "nobody can move along"),
        (Annotated[int, "size", "1..9 step 1 sheep", "assumption"], 10, "needs a default from 1 to 9"),
    ],
)
def test_a_parameter_that_no_slider_can_show_gets_a_sentence(hint: Any, default: Any, sentence: str) -> None:
    with pytest.raises(BadModel, match=re.escape(sentence)):
        kit.parameters(model_with(hint, default))


def test_a_fraction_is_a_parameter_too() -> None:
    (one,) = kit.parameters(model_with(Annotated[float, "share", "0..1 step 0.05 of all", "F-215"], 0.5))
    assert (one["low"], one["high"], one["step"], one["unit"], one["whole"]) == (0.0, 1.0, 0.05, "of all", False)


def test_an_answer_that_lacks_something_gets_a_sentence() -> None:
    with pytest.raises(BadModel, match="invented returns no rows, no columns, no chart, no says"):
        kit.answer(model_with(int), {})


def test_two_modules_of_the_course_may_have_files_of_one_name(tmp_path: Path) -> None:
    answers = {}
    for name, number in (("hashing", 1), ("money", 2)):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "rates.py").write_text(f"RATE = {number}\n")
        (folder / "model.py").write_text("from rates import RATE\n\n\ndef rate():\n    return RATE\n")
        files = kit.needed(folder / "model.py")
        assert list(files) == ["model.py", "rates.py"]
        answers[name] = kit.function_of(folder, "model.py", "rate", list(files))()
    assert answers == {"hashing": 1, "money": 2}
    assert "rates" not in sys.modules and "model" not in sys.modules


def test_a_slow_model_tells_how_far_it_is_and_then_answers_in_the_language_of_the_page(tmp_path: Path) -> None:
    (tmp_path / "slow.py").write_text(SLOW)
    words = json.dumps({"waiting": "ожидание", "{n} steps": "шагов: {n}", "step": "шаг"})
    steps = kit.asked(str(tmp_path), "slow.py", "slow", ["slow.py"], '{"n": 2500}', words, "ru")
    heard, text = drained(steps)  # type: ignore[arg-type]
    assert heard == [0.0, 0.5]
    assert json.loads(text) == {  # type: ignore[arg-type]
        "rows": [{"n": 2500, "what": "ожидание"}],
        "columns": {"n": "шаг"},
        "table": [["2\u00a0500"]],
        "says": ["шагов: 2\u00a0500"],
    }


SLOW = """
def slow(n):
    for part in (0.0, 0.5):
        yield part
    return {"rows": [{"n": n, "what": "waiting"}], "columns": {"n": "step"}, "says": [("{n} steps", {"n": n})]}
"""


@pytest.mark.parametrize(
    ("value", "english", "russian"),
    [
        (7_395_000, "7,395,000", "7\u00a0395\u00a0000"),
        (1234.5678, "1,235", "1\u00a0235"),
        (0.30312, "0.3031", "0,3031"),
        (12.0, "12", "12"),
        (-2.5, "−2.5", "−2,5"),
        (0.0, "0", "0"),
        (1.16e-06, "1.16 × 10⁻⁶", "1,16 × 10⁻⁶"),
        (2.0**60, "1.15 × 10¹⁸", "1,15 × 10¹⁸"),
        ("a proof", "a proof", "a proof"),
    ],
)
def test_numbers_are_written_as_people_write_them(value: Any, english: str, russian: str) -> None:
    assert (in_words(value, "en"), in_words(value, "ru")) == (english, russian)
