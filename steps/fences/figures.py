"""Diagrams drawn when the site is built: Vega-Lite in, SVG out, in the page's own colours."""

import functools
import hashlib
import html
import json
import re
from importlib import metadata
from typing import Any

from steps import ROOT
from steps.fences.shared import fields, language, loud
from steps.site.cache import kept

LOOK: dict[str, Any] = {
    "background": None,
    "font": "Source Sans 3, sans-serif",
    "view": {"stroke": None},
    "axis": {
        "labelColor": "currentColor",
        "titleColor": "currentColor",
        "gridColor": "#8884",
        "domainColor": "#888",
        "tickColor": "#888",
        "labelFontSize": 12,
        "titleFontSize": 13,
        "labelLimit": 0,  # Cyrillic is measured too wide where there is no font of ours
    },
    "legend": {
        "labelColor": "currentColor",
        "titleColor": "currentColor",
        "labelFontSize": 12,
        "titleFontSize": 13,
        "labelLimit": 0,
    },
    "mark": {"color": "var(--chart-1)"},
    "text": {"color": "currentColor"},
    "title": {"color": "currentColor"},
    "range": {"category": [f"var(--chart-{number})" for number in (1, 2, 3, 4)]},
}


def locale(lang: str) -> dict[str, Any]:
    """How numbers are written on the axes of a language."""
    return dict(kept(_locale, lang, version=_version()))


def figure(spec: str, alt: str, lang: str) -> str:
    """An inline SVG of a Vega-Lite spec (JSON text); `alt` is what a screen reader says."""
    return f'<figure class="chart" role="img" aria-label="{html.escape(alt)}">{_svg(spec, lang)}</figure>'


@functools.cache
def _svg(spec: str, lang: str) -> str:
    text = str(kept(_drawn, _dressed(spec), lang, version=_version()))
    mark = "v" + hashlib.sha256(spec.encode()).hexdigest()[:8]
    text = re.sub(r'\bid="([^"]+)"', rf'id="{mark}-\1"', text)
    text = re.sub(r"url\(#([^)]+)\)", rf"url(#{mark}-\1)", text)
    return re.sub(r'(xlink:href|href)="#([^"]+)"', rf'\1="#{mark}-\2"', text).replace(
        "<svg ", '<svg aria-hidden="true" ', 1
    )


def compiled(spec: str) -> dict[str, Any]:
    """The Vega description of a Vega-Lite spec (JSON text), for a picture that a page draws anew."""
    return dict(kept(_compiled, _dressed(spec), version=_version()))


def _dressed(spec: str) -> str:
    known: dict[str, Any] = json.loads(spec)
    return json.dumps({**known, "config": {**LOOK, **known.get("config", {})}})


# The tool starts an engine of JavaScript: it is loaded only for what is not drawn yet.


@functools.cache
def _version() -> str:
    return metadata.version("vl-convert-python")


def _locale(lang: str) -> dict[str, Any]:
    import vl_convert

    return dict(vl_convert.get_format_locale("en-US" if lang == "en" else "ru-RU"))


def _drawn(spec: str, lang: str) -> str:
    import vl_convert

    return str(vl_convert.vegalite_to_svg(json.loads(spec), format_locale=locale(lang)))


def _compiled(spec: str) -> dict[str, Any]:
    import vl_convert

    return dict(vl_convert.vegalite_to_vega(json.loads(spec)))


@loud
def vega_lite(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """A diagram drawn when the site is built; `file` below docs/, `alt` says what it shows."""
    asked = fields(source, "file", "alt")
    return figure((ROOT / "docs" / asked["file"]).read_text(encoding="utf-8"), asked["alt"], language())
