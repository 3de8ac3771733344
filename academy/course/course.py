"""Finds the course: modules in order, and one folder for each exercise."""

import difflib
import functools
import hashlib
import sys
import tomllib
import types
from dataclasses import dataclass, field
from pathlib import Path

from academy.course.mistakes import KnownAnswer, known_answer, whole_answers, wrong_answers
from academy.course.task import Task, read_task
from academy.errors import NoCourse, UnknownName

_RECORDING = ("bridge", "checking", "diagnosis")  # folders of the tool that a book depends on
_DECIDING = ("check.py", "solution.py", "starter.py")


@dataclass(frozen=True)
class Exercise:
    """One folder: task, checks, and answers with a known verdict."""

    folder: Path

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def module(self) -> str:
        return self.folder.parent.name

    def read(self, file: str) -> str:
        return (self.folder / file).read_text(encoding="utf-8")

    def answers(self, kind: str) -> list[KnownAnswer]:
        """Those of `accepted`, `wrong` or `fitted`; of `solution` or `starter` the one. Raises BadMistakes."""
        if kind in ("solution", "starter"):
            return [known_answer(self.folder, kind, f"{kind}.py")]
        return wrong_answers(self.folder) if kind == "wrong" else whole_answers(self.folder, kind)

    def answer(self, kind: str, name: str) -> KnownAnswer:
        """One of these. Raises BadMistakes, and KeyError where there is none of this name."""
        return {one.name: one for one in self.answers(kind)}[name]

    def task(self, lang: str = "en") -> Task:
        """The words in this language; English where no translation exists."""
        other = self.folder / f"task.{lang}.md"
        return read_task(other if other.is_file() else self.folder / "task.md", self.folder / "task.md")

    def solution(self) -> types.ModuleType:
        """The reference, loaded once; also the classes that cross between checks and answers."""
        return _loaded(self.folder / "solution.py", self.name)

    @functools.cached_property
    def version(self) -> str:
        """12 hex digits of what decides a verdict."""
        return _hash([self.folder / file for file in _DECIDING])

    @functools.cached_property
    def whole_version(self) -> str:
        """12 hex digits of what decides a verdict with hidden checks; `version` where there are none."""
        more = self.folder / "check_more.py"
        return _hash([more, *(self.folder / file for file in _DECIDING)]) if more.is_file() else self.version

    @functools.cached_property
    def content(self) -> str:
        """12 hex digits of what decides the book too."""
        files = [self.folder / "check.py", self.folder / "solution.py", *_tool()]
        return _hash(files, {one.name: one.source for one in self.answers("wrong")})

    @functools.cached_property
    def edition(self) -> str:
        """12 hex digits of all that decides a verdict, hidden checks too, and the names of its mistakes."""
        return hashlib.sha256(f"{self.whole_version} {self.content}".encode()).hexdigest()[:12]


@dataclass(frozen=True)
class Module:
    """A theme: exercises in order; `translated`: languages that must be complete."""

    name: str
    exercises: list[Exercise]
    translated: list[str] = field(default_factory=list)
    preview: bool = False


@dataclass(frozen=True)
class Course:
    """The modules of course.toml that have exercises, in order."""

    folder: Path
    modules: list[Module]

    @classmethod
    def find(cls, folder: Path | None = None) -> "Course":
        """The course of this folder; else of the clone that this code stands in, else the one in the wheel."""
        academy = Path(__file__).resolve().parents[1]
        for place in [folder] if folder else [academy.parent / "exercises", academy / "_course"]:
            if (place / "course.toml").is_file():
                return cls(place, _modules(place))
        raise NoCourse(str(folder or academy.parent / "exercises"))

    @property
    def exercises(self) -> list[Exercise]:
        return [exercise for module in self.modules for exercise in module.exercises]

    def exercise(self, name: str) -> Exercise:
        """Raises UnknownName with the names that look like it."""
        names = {exercise.name: exercise for exercise in self.exercises}
        if name not in names:
            raise UnknownName(name, difflib.get_close_matches(name.lower(), names, 3, 0.5))
        return names[name]


def exercise_name(name: str) -> str:
    """The exercise's name out of `work/tree_head.py`, `hashing/tree_head` or `tree_head`."""
    return Path(name).name.removesuffix(".py")


def _modules(place: Path) -> list[Module]:
    raw = tomllib.loads((place / "course.toml").read_text(encoding="utf-8"))
    return [
        Module(
            one["name"],
            [Exercise(place / one["name"] / name) for name in one["exercises"]],
            one.get("translated", []),
            one.get("preview", False),
        )
        for one in raw["module"]
        if one.get("exercises")
    ]


def _hash(paths: list[Path], texts: dict[str, str] | None = None) -> str:
    digest = hashlib.sha256()
    for name, text in sorted((texts or {}).items()):
        digest.update(name.encode() + b"\0" + text.encode() + b"\0")
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()[:12]


@functools.cache
def _tool() -> list[Path]:
    """The files of the tool that decide what a book says."""
    academy = Path(__file__).resolve().parents[1]
    return sorted(path for folder in _RECORDING for path in (academy / folder).glob("*.py"))


@functools.cache
def _loaded(path: Path, name: str) -> types.ModuleType:
    module = types.ModuleType(name)
    sys.modules[f"{name} (solution)"] = module
    module.__name__ = f"{name} (solution)"
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec", dont_inherit=True), module.__dict__)
    return module
