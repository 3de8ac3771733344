"""The grids of the models: small, whole along each slider, and no other than what Python says."""

import gzip
import json
from pathlib import Path

import pytest

from steps.fences.grid import MOST, answers, axis, models, packed, points
from steps.fences.models import phrases
from web import models as kit

MODELS = list(models())
each_model = pytest.mark.parametrize(("file", "function"), MODELS, ids=[function for _, function in MODELS])
LIGHT = 25_000  # bytes, as they are sent


def called(file: Path, function: str) -> kit.Model:
    return kit.function_of(file.parent, file.name, function, list(kit.needed(file)))


@each_model
def test_a_grid_holds_the_defaults_and_all_that_one_slider_can_show(file: Path, function: str) -> None:
    known = kit.parameters(called(file, function))
    first = tuple(one["default"] for one in known)
    found = points(known)
    assert first in found and len(found) <= MOST
    whole = [
        place
        for place, one in enumerate(known)
        if all((*first[:place], value, *first[place + 1 :]) in found for value in axis(one))
    ]
    assert whole, "no slider moves without Python"


@each_model
def test_a_grid_is_light(file: Path, function: str) -> None:
    for lang in ("en", "ru", "ky"):
        text = packed(file, function, phrases(file, lang), lang)
        assert len(gzip.compress(text.encode())) <= LIGHT


@each_model
def test_a_grid_says_what_the_model_says(file: Path, function: str) -> None:
    model, words = called(file, function), phrases(file, "ky")
    names = [one["name"] for one in kit.parameters(model)]
    grid = json.loads(packed(file, function, words, "ky"))
    for at, columns, table, says in grid["answers"][:: max(1, len(grid["answers"]) // 7)]:
        spoken = kit.in_language(kit.answer(model, dict(zip(names, at, strict=True))), words, "ky")
        part = grid["parts"]
        rows = [dict(zip(grid["keys"], row, strict=True)) for row in zip(*(part[one] for one in columns), strict=True)]
        assert rows == spoken["rows"] and part[says] == spoken["says"] and grid["columns"] == spoken["columns"]
        assert [list(row) for row in zip(*(part[one] for one in table), strict=True)] == spoken["table"]


def test_few_settings_are_all_computed_and_of_many_those_of_one_slider() -> None:
    one = {"low": 0, "high": 10, "step": 1, "whole": True, "default": 3}
    assert len(points([one, one])) == 121
    found = points([{**one, "high": 50}, {**one, "high": 60}])
    assert len(found) == 51 + 61 - 1 and (3, 60) in found and (4, 4) not in found


def test_a_slider_stands_where_the_page_lets_it() -> None:
    times = {"low": 100, "high": 100_000, "times": 10, "whole": True, "default": 7_395}
    assert axis(times) == [100, 1000, 7395, 10_000, 100_000]
    assert axis({"low": 0.0, "high": 0.3, "step": 0.1, "whole": False, "default": 0.1}) == [0.0, 0.1, 0.2, 0.3]


def test_a_model_that_changes_is_computed_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("steps.fences.grid.ROOT", tmp_path)
    monkeypatch.setattr("steps.site.cache.PLACE", tmp_path / "kept")
    file = tmp_path / "docs" / "some" / "model.py"
    file.parent.mkdir(parents=True)
    text = (
        "from typing import Annotated\n\n\n"
        'def model(size: Annotated[int, "size", "1..3 step 1 sheep", "assumption"] = 2):\n'
        '    return {"rows": [{"size": size * FACTOR}], "columns": {"size": "size"}, "chart": {}, "says": []}\n'
    )
    for factor in (2, 50):  # of another length: Python keeps what it compiled by size and second
        file.write_text(text.replace("FACTOR", str(factor)), encoding="utf-8")
        assert [answer["rows"][0]["size"] for _, answer in answers(file, "model")] == [
            factor * one for one in (1, 2, 3)
        ]
