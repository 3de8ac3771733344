"""The fence `model`: a function's picture, sentences and numbers, drawn when the site is built.

Readable without script. What "try it" needs (web/model.js) stands in the page as data: the files of the model, its
parameters, its words, and its picture compiled from Vega-Lite to Vega.
"""

import functools
import html
import json
import posixpath
import tomllib
from pathlib import Path
from typing import Any

from academy.words.numbers import in_words
from steps import ROOT
from steps.fences.exercise import _inline
from steps.fences.figures import LOOK, compiled, figure, locale
from steps.fences.shared import fields, language, loud, page_of, words
from steps.site.pages import address as place_of
from web import models as kit
from web.models import BadModel

DOCS = ROOT / "docs"
WIDE, NARROW = 600, 340  # two pictures without script: for a page, and for a phone
SIZE = {"width": WIDE, "height": 300, "autosize": {"type": "fit", "contains": "padding"}}
LEGEND = {**LOOK["legend"], "orient": "top", "direction": "vertical", "columns": 2}  # a narrow picture keeps its width
SHOWN = frozenset({"title", "text", "domain", "sort"})  # where a description holds words that a reader sees


@loud
def model(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """A model at its defaults; `file` and `function` say which, `alt` what its picture shows."""
    asked = fields(source, "file", "function", "alt")
    file = ROOT / asked["file"]
    if not file.resolve().is_relative_to(DOCS):
        raise BadModel(f"the file of a model lies below docs/, unlike {asked['file']}")
    return shown(file, asked["function"], asked["alt"], language(), md)


def shown(file: Path, function: str, alt: str, lang: str, md: Any) -> str:
    """The model as HTML. Raises BadModel."""
    files = kit.needed(file)
    called = kit.function_of(file.parent, file.name, function, list(files))
    known, own = phrases(file, lang), words(lang)
    settings = [_in_language(one, known) for one in kit.parameters(called)]
    result = kit.answer(called, {})
    spoken = kit.in_language(result, known, lang)
    spec = described(result["chart"], known)
    data = {
        "name": function,
        "lang": lang,
        "grid": address_beside(md, f"{file.parent.name}/{function}.grid.json"),
        "place": file.parent.name,
        "file": file.name,
        "files": files,
        "words": known,
        "parameters": settings,
        "vega": compiled(json.dumps(spec)),
        "locale": locale(lang),
    }
    full = {**spec, "data": {"name": "rows", "values": spoken["rows"]}}
    sizes = {"wide": WIDE, "narrow": NARROW}
    drawn = {name: figure(json.dumps({**full, "width": width}), "", lang) for name, width in sizes.items()}
    picture = "".join(f'<div class="model-{name}">{_svg(one)}</div>' for name, one in drawn.items())
    picture = f'<figure class="chart" role="img" aria-label="{html.escape(alt)}">{picture}</figure>'
    code = "" if lang == "en" or known else ' lang="en"'
    says = "".join(f"<p>{html.escape(sentence)}</p>" for sentence in spoken["says"])
    items = "".join(_setting(one, function, own, md, lang) for one in settings)
    return (
        f'<section class="model" id="model-{function}" data-model="{function}"{code}>{picture}'
        f'<div class="model-says">{says}</div>'
        f'<ul class="model-settings" aria-label="{own["model_settings"]}" data-search-exclude>{items}</ul>'
        f"{_numbers(spoken, own)}"
        f"<data class=\"model-data\" hidden value='{_inside_quotes(data)}'></data></section>"
    )


@functools.cache
def phrases(file: Path, lang: str) -> dict[str, str]:
    """What the model says, and how it is said in a language."""
    beside = file.with_name(f"{file.stem}.{lang}.toml")
    return tomllib.loads(beside.read_text(encoding="utf-8")) if beside.is_file() else {}


def _svg(figure: str) -> str:
    return figure[figure.index("<svg ") : figure.rindex("</figure>")]


def address_beside(md: Any, target: str) -> str:
    """Where a file of the site stands, seen from the page that is being converted."""
    page = page_of(md)
    return posixpath.relpath(target, place_of(page) or "." if page else ".")


def described(chart: dict[str, Any], known: dict[str, str]) -> dict[str, Any]:
    """The whole Vega-Lite description, without rows, in a language."""
    schema = "https://vega.github.io/schema/vega-lite/v5.json"
    return {
        "$schema": schema,
        **SIZE,
        "data": {"name": "rows"},
        "config": {"legend": LEGEND},
        **drawn_in_words(broken(labelled(chart)), known),
    }


def broken(chart: dict[str, Any]) -> dict[str, Any]:
    """Names below an axis stand in lines of one word: they need not be turned, and do not meet."""
    x = chart.get("encoding", {}).get("x", {})
    if x.get("type") != "nominal":
        return chart
    axis = {"labelExpr": "split(datum.label, ' ')", **x.get("axis", {})}
    return {**chart, "encoding": {**chart["encoding"], "x": {**x, "axis": axis}}}


def labelled(chart: dict[str, Any]) -> dict[str, Any]:
    """Lines of several colours get their names beside their ends, in place of a legend."""
    encoding, mark = chart.get("encoding", {}), chart.get("mark")
    kind = mark.get("type") if isinstance(mark, dict) else mark
    if kind != "line" or encoding.get("color", {}).get("type") != "nominal":
        return chart
    colour = {**encoding["color"], "legend": None}
    x, y = encoding["x"], encoding["y"]
    bare = {name: {**one, "legend": None} for name, one in encoding.items() if name not in ("x", "y", "color")}
    end = {"aggregate": {"argmax": x["field"]}, "field": y["field"], "type": y["type"]}
    label = {
        "mark": {"type": "text", "align": "right", "baseline": "bottom", "dx": 4, "dy": -7, "fontSize": 13},
        "encoding": {
            "x": {**x, "aggregate": "max"},
            "y": {**y, **end},
            "text": {"field": colour["field"], "type": "nominal"},
            "color": colour,
        },
    }
    layers = [{"mark": mark, "encoding": {"x": x, "y": y, "color": colour, **bare}}, label]
    return {**{key: value for key, value in chart.items() if key not in ("mark", "encoding")}, "layer": layers}


def drawn_in_words(chart: Any, known: dict[str, str], key: str = "") -> Any:
    """A description whose titles are those of another language; names of fields stay."""
    if isinstance(chart, dict):
        return {name: drawn_in_words(value, known, name) for name, value in chart.items()}
    if isinstance(chart, list):
        return [drawn_in_words(value, known, key) for value in chart]
    return known.get(chart, chart) if key in SHOWN and isinstance(chart, str) else chart


def _in_language(parameter: dict[str, Any], known: dict[str, str]) -> dict[str, Any]:
    return {**parameter, **{key: known.get(parameter[key], parameter[key]) for key in ("label", "unit")}}


def _setting(one: dict[str, Any], function: str, own: dict[str, str], md: Any, lang: str) -> str:
    source = own["model_assumption"] if one["source"] == "assumption" else _inline(f"[{one['source']}]", md)
    value = html.escape(f"{in_words(one['default'], lang)} {one['unit']}")
    name, label = one["name"], html.escape(one["label"])
    return (
        f'<li data-parameter="{name}"><span class="model-told"><span class="model-label" id="model-{function}-{name}">'
        f'{label}</span> <span class="model-value">{value}</span></span> '
        f'<span class="model-source">{source}</span></li>'
    )


def _numbers(spoken: dict[str, Any], own: dict[str, str]) -> str:
    head = "".join(f'<th scope="col">{html.escape(title)}</th>' for title in spoken["columns"].values())
    body = "".join(f"<tr>{''.join(f'<td>{html.escape(text)}</td>' for text in row)}</tr>" for row in spoken["table"])
    return (
        f'<details class="model-numbers" data-search-exclude><summary>{own["model_numbers"]}</summary>'
        f'<div class="model-scroll" tabindex="0" role="group" aria-label="{own["model_numbers"]}">'
        f'<table class="model-table"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div></details>'
    )


def _inside_quotes(data: dict[str, Any]) -> str:
    """JSON between single quotes: a script of data would be run by the theme when it changes pages."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", "&amp;").replace("'", "&#39;").replace("<", "&lt;")
