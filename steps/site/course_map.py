"""The modules of exercises/course.toml: which of them are built, and what in them counts for the one who learns."""

import functools
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from academy.course.course import Course
from academy.words.i18n import LANGUAGES
from steps import ROOT
from steps.site.pages import address, matter, title

WAYS = ("required", "door", "optional")
_FENCE = re.compile(r"^```(exercise|prediction|quiz)\n(.*?)^```$", re.M | re.S)


class BadModule(Exception):
    """One sentence: what to write in exercises/course.toml."""


@dataclass(frozen=True)
class Page:
    """A page of a module. `name`: its address without the language, such as hashing/trees; 0 minutes: no lesson."""

    path: Path
    name: str
    minutes: int


@dataclass(frozen=True)
class Module:
    """A theme of the course. `ways`: how each track takes it. Without pages it is planned."""

    name: str
    titles: dict[str, str]
    ways: dict[str, str]
    pages: tuple[Page, ...]
    preview: bool = False

    @property
    def built(self) -> bool:
        return bool(self.pages)

    @property
    def reading(self) -> int:
        """Minutes of its pages."""
        return sum(page.minutes for page in self.pages)

    @functools.cached_property
    def solving(self) -> int:
        """Minutes of its exercises."""
        course = Course.find()
        return sum(course.exercise(name).task().minutes for name in self.counts()["exercise"])

    def counts(self) -> dict[str, list[str]]:
        """The names of its lessons, exercises, predictions and questions, as the browser remembers them."""
        return {kind: [*names] for kind, names in self._counted.items()}

    @functools.cached_property
    def _counted(self) -> dict[str, list[str]]:
        """The same, read from the pages once: tracks ask often."""
        counted: dict[str, list[str]] = {"page": [page.name for page in self.pages if page.minutes]}
        counted |= {kind: [] for kind in ("exercise", "prediction", "quiz")}
        for page in self.pages:
            for kind, body in _FENCE.findall(page.path.read_text(encoding="utf-8")):
                if found := re.match(r"(?:\w+:.*\n)*?name: *([\w-]+)", body):
                    counted[kind].append(found[1])
        return counted


@dataclass(frozen=True)
class Map:
    """All tracks, True for those whose learners solve exercises, and all modules in order."""

    tracks: dict[str, bool]
    modules: tuple[Module, ...]

    def minutes(self, track: str, module: Module) -> int:
        """What the module takes on this track: exercises count only where they are solved."""
        solves = self.tracks[track] and module.ways[track] == "required"
        return module.reading + (module.solving if solves else 0)


@functools.cache
def course_map(root: Path = ROOT) -> Map:
    """exercises/course.toml, read and checked, with the pages that are there. Raises BadModule."""
    raw = tomllib.loads((root / "exercises" / "course.toml").read_text(encoding="utf-8"))
    tracks = {name: bool(one["code"]) for name, one in raw.get("track", {}).items()}
    return Map(tracks, tuple(_module(root / "docs", one, tracks) for one in raw["module"]))


def _module(docs: Path, entry: dict[str, Any], tracks: dict[str, bool]) -> Module:
    """A module out of its entry; what lacks is filled in: its title from its first page, `optional` for each track."""
    name, first = entry["name"], docs / entry["name"] / "index.md"
    ways = {track: "optional" for track in tracks} | entry.get("ways", {})
    for track, way in ways.items():
        if track not in tracks or way not in WAYS:
            known = f"{', '.join(WAYS)}; tracks: {', '.join(tracks)}"
            raise BadModule(f"exercises/course.toml: `{track} = {way}` of {name} is no way to take it. Ways: {known}.")
    pages = _pages(first, entry.get("pages", [])) if first.is_file() else ()
    titles = {lang: title(first, lang) if pages else name for lang in LANGUAGES} | entry.get("title", {})
    return Module(name, titles, ways, pages, entry.get("preview", False))


def _pages(first: Path, names: list[str]) -> tuple[Page, ...]:
    """The pages of a module, its first one before all. Raises BadModule where the list and the folder differ."""
    module, listed = first.parent.name, [first, *(first.with_name(f"{name}.md") for name in names)]
    there = {path for path in first.parent.glob("*.md") if "." not in path.stem}
    if missing := [one.name for one in listed if one not in there]:
        raise BadModule(
            f"exercises/course.toml: `pages` of {module} names {missing[0]}, which is not in docs/{module}."
        )
    if unlisted := sorted(there - set(listed)):
        raise BadModule(
            f"exercises/course.toml: `pages` of {module} lacks {unlisted[0].stem}: docs/{module}/{unlisted[0].name}."
        )
    return tuple(Page(one, address(f"{module}/{one.name}").rstrip("/"), _minutes(one)) for one in listed)


def _minutes(path: Path) -> int:
    return int(matter(path.read_text(encoding="utf-8")).get("minutes", 0))
