"""The modules of docs/tracks.toml: which of them are built, and what in them counts for the one who learns."""

import functools
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from academy.course.course import Course
from academy.words.i18n import LANGUAGES
from steps.site import trees
from steps.site.settings import matter, settings

WAYS = ("required", "door", "optional")
_FENCE = re.compile(r"^```(exercise|prediction|quiz)\n(.*?)^```$", re.M | re.S)


class BadTracks(Exception):
    """One sentence: what to write in docs/tracks.toml."""


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
def course_map(root: Path = trees.ROOT) -> Map:
    """docs/tracks.toml, read and checked, with the pages that are there. Raises BadTracks."""
    raw = tomllib.loads((root / "docs" / "tracks.toml").read_text(encoding="utf-8"))
    tracks = {name: bool(one["code"]) for name, one in raw["track"].items()}
    previews = {module.name for module in Course.find().modules if module.preview}
    order = list(_paths(settings(root)["nav"]))
    modules = []
    for name, one in raw["module"].items():
        _check(name, one, tracks)
        pages = _pages(root / "docs", name, order)
        modules.append(Module(name, {lang: one[lang] for lang in LANGUAGES}, one["ways"], pages, name in previews))
    return Map(tracks, tuple(modules))


def _check(name: str, one: dict[str, Any], tracks: dict[str, bool]) -> None:
    for lang in LANGUAGES:
        if not one.get(lang):
            raise BadTracks(f"docs/tracks.toml: the module {name} has no name in `{lang}`.")
    for track in tracks:
        if one.get("ways", {}).get(track) not in WAYS:
            raise BadTracks(f"docs/tracks.toml: say how {track} take {name}: {', '.join(WAYS)}.")


def _pages(docs: Path, module: str, order: list[str]) -> tuple[Page, ...]:
    """The pages of a module in the order of the navigation, its first page before all; none if that is missing."""
    if not (docs / module / "index.md").is_file():
        return ()
    names = [name for name in order if name.startswith(f"{module}/")]
    return tuple(Page(docs / name, trees.address(name).rstrip("/"), _minutes(docs / name)) for name in names)


def _paths(entries: list[Any]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, str):
            yield entry
        else:
            for inside in entry.values():
                yield from _paths(inside if isinstance(inside, list) else [inside])


def _minutes(path: Path) -> int:
    return int(matter(path.read_text(encoding="utf-8")).get("minutes", 0))
