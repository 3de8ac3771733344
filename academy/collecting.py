"""Finds the answers of many learners: folders, and zips made by `academy submit`. Nothing is unpacked to disk."""

import difflib
import tomllib
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from academy.course import Course
from academy.reading import SIZE
from academy.words import say
from academy.work import WHO

FILES = 200  # members of a zip that are looked at


@dataclass
class Learner:
    """One learner's answers: file name and bytes, by exercise."""

    label: str
    name: str = ""
    number: str = ""
    answers: dict[str, tuple[str, bytes]] = field(default_factory=dict)


def collect(course: Course, paths: list[Path], lang: str) -> tuple[list[Learner], list[str]]:
    """All learners, by label, and sentences about what was not understood."""
    notes: list[str] = []
    learners: list[Learner] = []
    for path in paths:
        for place in _places(path):
            learner = Learner(place.stem if place.suffix == ".zip" else place.name)
            for file, raw in _files(place, learner.label, notes, lang):
                _take(learner, file, raw, course, notes, lang)
            if learner.answers:
                learners.append(learner)
    seen: dict[str, int] = {}
    for learner in learners:  # two folders may have one name
        count = seen[learner.label] = seen.get(learner.label, 0) + 1
        learner.label += f" ({count})" if count > 1 else ""
    return sorted(learners, key=lambda one: one.label), notes


def _places(path: Path) -> list[Path]:
    """The learners' own folders and zips."""
    if path.suffix == ".zip" or any(path.glob("*.py")) or (path / WHO).exists():
        return [path]
    return sorted(one for one in path.iterdir() if one.suffix == ".zip" or (one.is_dir() and one.name[0] != "."))


def _files(place: Path, label: str, notes: list[str], lang: str) -> Iterator[tuple[str, bytes]]:
    if place.suffix == ".zip":
        yield from _zipped(place, label, notes, lang)
        return
    for folder in (place, place / "work"):
        for file in sorted([*folder.glob("*.py"), *folder.glob(WHO)]):
            if file.is_symlink() or not file.is_file():
                continue
            with file.open("rb") as stream:
                yield file.name, stream.read(SIZE + 1)


def _zipped(place: Path, label: str, notes: list[str], lang: str) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(place) as archive:
            for info in archive.infolist()[:FILES]:
                file = PurePosixPath(info.filename.replace("\\", "/"))
                if info.is_dir() or "__MACOSX" in file.parts or (file.suffix != ".py" and file.name != WHO):
                    continue
                if info.file_size > SIZE:
                    notes.append(say(lang, "grade", "too_many", learner=label, file=file.name))
                    continue
                with archive.open(info) as stream:
                    yield file.name, stream.read(SIZE + 1)
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError):
        notes.append(say(lang, "grade", "broken_zip", file=place.name))


def _take(learner: Learner, file: str, raw: bytes, course: Course, notes: list[str], lang: str) -> None:
    if file == WHO:
        try:
            who = tomllib.loads(raw.decode("utf-8"))
            learner.name, learner.number = str(who.get("name", ""))[:100], str(who.get("number", ""))[:100]
        except ValueError:
            pass  # the label stays
        return
    names = [one.name for one in course.exercises]
    if (stem := file.removesuffix(".py")) in names:
        learner.answers.setdefault(stem, (file, raw))
        return
    near = difflib.get_close_matches(stem.lower(), names, 1, 0.6)
    key = "unknown_file_near" if near else "unknown_file"
    notes.append(say(lang, "grade", key, learner=learner.label, file=file, near=f"{near[0]}.py" if near else ""))
