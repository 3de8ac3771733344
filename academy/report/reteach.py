"""Which page to teach again: the one that holds the exercise, if the pages lie beside the exercises, as in a clone."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FENCE = re.compile(r"^```exercise\n(?:.*\n)*?name: *(\w+)", re.M)
_TITLE = re.compile(r"^# (.+?)(?: *\{#[\w-]+\})?$", re.M)


@dataclass(frozen=True)
class Page:
    """`place`: such as hashing/trees; `title`: in a language, empty if the page is not there."""

    place: str
    title: str = ""


def lesson_page(exercises: Path, module: str, exercise: str, lang: str) -> Page:
    """The page with the exercise; without pages its module alone is known."""
    english = _pages(exercises.parent / "docs").get(exercise)
    if not english:
        return Page(module)
    other = english.with_name(f"{english.stem}.{lang}.md")
    title = _TITLE.search((other if other.is_file() else english).read_text(encoding="utf-8"))
    place = english.relative_to(exercises.parent / "docs").with_suffix("").as_posix()
    return Page(place, title[1] if title else "")


@cache
def _pages(docs: Path) -> dict[str, Path]:
    """The English page of each exercise; the first one that holds it."""
    found: dict[str, Path] = {}
    for page in sorted(docs.rglob("*.md")):
        if page.name.count(".") == 1:
            for name in _FENCE.findall(page.read_text(encoding="utf-8").replace("\r\n", "\n")):
                found.setdefault(name, page)
    return found
