"""The answers of a model to the settings near its defaults, computed when the site is built: the page moves at once.

All settings of the sliders where they are few; else those of one slider at a time. Beyond them the page asks Python.
"""

import itertools
import json
import math
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from steps import ROOT
from steps.fences.shared import fields
from steps.site.cache import kept
from web import models as kit

MOST = 400  # settings in a grid
BESIDE = ROOT / ".build" / "beside"
_FENCE = re.compile(r"^```model\n(.*?)^```$", re.M | re.S)


def axis(one: dict[str, Any]) -> list[float]:
    """Where the slider of a parameter can stand, and its default. web/setting.js has the same."""
    low, high = one["low"], one["high"]
    if "times" in one:
        places = [low * one["times"] ** step for step in range(round(math.log(high / low, one["times"])) + 1)]
    else:
        places = [low + step * one["step"] for step in range(int((high - low) / one["step"] + 1e-9) + 1)]
    kind = round if one["whole"] else lambda value: float(f"{value:.12g}")
    return sorted({*(kind(min(high, place)) for place in places), one["default"]})


def points(parameters: list[dict[str, Any]]) -> list[tuple[float, ...]]:
    """The settings that are computed, at most MOST."""
    axes = [axis(one) for one in parameters]
    if math.prod(map(len, axes)) <= MOST:
        return list(itertools.product(*axes))
    first = tuple(one["default"] for one in parameters)
    found = {first}
    for place in sorted(range(len(axes)), key=lambda place: len(axes[place])):
        line = {(*first[:place], value, *first[place + 1 :]) for value in axes[place]}
        if len(found | line) <= MOST:
            found |= line
    return sorted(found)


def answers(file: Path, function: str) -> list[tuple[list[float], dict[str, Any]]]:
    """Settings and answers, computed once for each content of the model."""
    texts = json.dumps(kit.needed(file), sort_keys=True)
    version = f"{sys.version} {Path(kit.__file__).read_text(encoding='utf-8')} {MOST}"
    return [
        (at, answer) for at, answer in kept(_computed, str(file.relative_to(ROOT)), function, texts, version=version)
    ]


def _computed(file: str, function: str, texts: str) -> list[tuple[tuple[float, ...], dict[str, Any]]]:
    path = ROOT / file
    called = kit.function_of(path.parent, path.name, function, list(json.loads(texts)))
    known = kit.parameters(called)
    names = [one["name"] for one in known]
    found = []
    for point in points(known):
        result = kit.answer(called, dict(zip(names, point, strict=True)))
        found.append((point, {key: result[key] for key in ("rows", "columns", "says")}))
    return found


def packed(file: Path, function: str, words: dict[str, str], lang: str) -> str:
    """The grid as JSON: `parts` are columns and sentences, each once; an answer names its own by their places."""
    parts: dict[str, int] = {}

    def part(value: Any) -> int:
        return parts.setdefault(json.dumps(value, ensure_ascii=False, separators=(",", ":")), len(parts))

    known, head, told = answers(file, function), dict[str, Any](), []
    for at, result in known:
        spoken = kit.in_language(result, words, lang)
        keys = list(spoken["rows"][0])
        head = {"keys": keys, "columns": spoken["columns"]}
        columns = [part([row[key] for row in spoken["rows"]]) for key in keys]
        table = [part([row[place] for row in spoken["table"]]) for place in range(len(spoken["columns"]))]
        told.append([at, columns, table, part(spoken["says"])])
    parted = f"[{','.join(parts)}]"
    rest = json.dumps({**head, "answers": told}, ensure_ascii=False, separators=(",", ":"))
    return f'{{"parts":{parted},{rest[1:]}'


def models(docs: Path = ROOT / "docs") -> Iterator[tuple[Path, str]]:
    """The models that stand on pages: file and function."""
    found = {body for page in docs.rglob("*.md") for body in _FENCE.findall(page.read_text(encoding="utf-8"))}
    asked = {(one["file"], one["function"]) for one in map(fields, found) if {"file", "function"} <= one.keys()}
    yield from ((docs.parent / file, function) for file, function in sorted(asked))
