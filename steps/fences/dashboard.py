"""The fence `dashboard`: a ring for each module, and where to go on; without script a list of links.

What counts as done is written into the page for web/dashboard.js.
"""

import html
import json
from typing import Any

from steps.fences.facts import up
from steps.fences.shared import language, loud, words
from steps.fences.track import span
from steps.site.course_map import Module, course_map


@loud
def dashboard(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """All modules: the built ones as cards, the planned ones in one line."""
    known, told, way = course_map(), words(language()), up(md)
    root = "../../" if way is None else way
    cards = "".join(_card(one, root, told) for one in known.modules if one.built)
    planned = ", ".join(html.escape(one.titles[language()]) for one in known.modules if not one.built)
    rest = f'<p class="dashboard-planned">{told["track_planned"].capitalize()}: {planned}.</p>' if planned else ""
    return f'<section class="dashboard"><ul class="dashboard-modules">{cards}</ul>{rest}</section>'


def _card(module: Module, root: str, told: dict[str, str]) -> str:
    counts = html.escape(json.dumps(module.counts(), separators=(",", ":")))
    minutes = span(module.reading + module.solving, told)
    return (
        f'<li class="dashboard-module" data-module="{module.name}" data-rings="{counts}">'
        f'<a href="{root}{module.name}/">'
        f'{html.escape(module.titles[language()])}</a> <span class="dashboard-minutes">{minutes}</span></li>'
    )
