"""Makes `nav` of a site: what mkdocs.yml lists, with the modules of exercises/course.toml in their place."""

from pathlib import Path
from typing import Any

from steps import ROOT
from steps.site.course_map import course_map
from steps.site.pages import title
from steps.site.settings import settings

MODULES = "modules"  # stands in mkdocs.yml for the sections of all modules


def navigation(docs: Path, root: Path = ROOT) -> list[Any]:
    """The same order for every language; a section is called what its first page is called in these docs."""
    entries: list[Any] = []
    for entry in settings(root)["nav"]:
        if entry == MODULES:
            modules = [one for one in course_map(root).modules if one.built]
            entries += [_section([f"{one.name}/{page.path.name}" for page in one.pages], docs) for one in modules]
        elif isinstance(entry, dict):
            entries += [_section(pages, docs) for pages in entry.values()]
        else:
            entries.append(entry)
    return entries


def _section(pages: list[str], docs: Path) -> dict[str, list[str]]:
    return {title(docs / pages[0]): pages}
