"""The fence `booklet`: a module's pages as one booklet, for paper or a PDF. web/booklet.js gathers them."""

import html
from typing import Any

from steps.fences.shared import fields, language, loud, words
from steps.site.course_map import course_map


@loud
def booklet(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """A place for the button; without script it says that each page prints by itself."""
    module = fields(source, "module")["module"]
    pages = pages_of(module)
    if not pages:
        raise ValueError(f"exercises/course.toml has no module {module} with pages")
    told = words(language())["booklet_plain"]
    return f'<div class="booklet" data-pages="{html.escape(" ".join(pages))}"><p>{told}</p></div>'


def pages_of(module: str) -> list[str]:
    """The addresses of a module's pages from its first page, in order, without the first."""
    found = next((one for one in course_map().modules if one.name == module), None)
    return [page.name.removeprefix(f"{module}/") + "/" for page in found.pages[1:]] if found else []
