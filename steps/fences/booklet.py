"""The fence `booklet`: a module's pages as one booklet, for paper or a PDF. web/booklet.js gathers them."""

import html
from typing import Any

from steps.fences.shared import fields, language, loud, words
from steps.site.settings import settings


@loud
def booklet(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """A place for the button; without script it says that each page prints by itself."""
    module = fields(source, "module")["module"]
    pages = pages_of(module)
    if not pages:
        raise ValueError(f"the navigation of mkdocs.yml has no section that begins with {module}/index.md")
    told = words(language())["booklet_plain"]
    return f'<div class="booklet" data-pages="{html.escape(" ".join(pages))}"><p>{told}</p></div>'


def pages_of(module: str) -> list[str]:
    """The addresses of a module's pages from its first page, in the order of mkdocs.yml, without the first."""
    sections = [pages for entry in settings()["nav"] if isinstance(entry, dict) for pages in entry.values()]
    found = next((pages for pages in sections if pages[0] == f"{module}/index.md"), [])
    return [page.removeprefix(f"{module}/").removesuffix(".md") + "/" for page in found[1:]]
