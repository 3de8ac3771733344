"""One file for a module: `docs/MODULE/project.py` imports the module's exercises and tells a day of the town.

`day()` yields steps. A step is a dict: `at` and `title`, then what there is of `says` [(sentence, facts)], `columns`
{key: title} with `rows` [{key: value}], `bar` (the column that is drawn), `sums` [(sentence, whether it holds)].
"""

import ast
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from academy.course.course import Course, Exercise
from academy.errors import Trouble
from academy.words.i18n import LANGUAGES
from academy.words.numbers import in_words

FILE = "project.py"
Words = dict[str, str]  # what a project says in English, and in another language


@dataclass(frozen=True)
class Project:
    """The file of a project, and the exercises that it imports, in that order."""

    file: Path
    exercises: list[Exercise]

    @property
    def module(self) -> str:
        return self.file.parent.name

    def words(self, lang: str) -> Words:
        """Its phrases in a language; nothing where it has none."""
        beside = self.file.with_name(f"{self.file.stem}.{lang}.toml")
        return tomllib.loads(beside.read_text(encoding="utf-8")) if beside.is_file() else {}

    @property
    def files(self) -> dict[str, str]:
        """All that it needs where no course is: {path: text}."""
        texts = {f"{self.module}/{FILE}": self.file.read_text(encoding="utf-8")}
        for path in (self.file.with_name(f"{self.file.stem}.{lang}.toml") for lang in LANGUAGES):
            if path.is_file():
                texts[f"{self.module}/{path.name}"] = path.read_text(encoding="utf-8")
        return texts | {f"{one.module}/{one.name}/solution.py": one.read("solution.py") for one in self.exercises}


def project_in(folder: Path, exercises: Iterable[Exercise]) -> Project:
    """The project whose file lies in this folder, with those of the exercises that it imports."""
    file, known = folder / FILE, {one.name: one for one in exercises}
    asked = (one for one in ast.parse(file.read_text(encoding="utf-8")).body if isinstance(one, ast.ImportFrom))
    names = dict.fromkeys(one.module for one in asked if one.module in known)
    return Project(file, [known[name] for name in names if name])


def projects(course: Course) -> dict[str, Project]:
    """The projects of a course by module: beside the pages in a clone, beside the exercises where it is installed."""
    found = {}
    for module in course.modules:
        for folder in (course.folder / module.name, course.folder.parent / "docs" / module.name):
            if (folder / FILE).is_file():
                found[module.name] = project_in(folder, course.exercises)
                break
    return found


def find_project(course: Course, module: str) -> Project:
    """The project of this module. Raises Trouble with the modules that have one."""
    known = projects(course)
    if module not in known:
        raise Trouble("none" if known else "none_yet", "project", module=module, known=", ".join(known))
    return known[module]


def spoken_step(step: dict[str, Any], words: Words, lang: str) -> dict[str, Any]:
    """A step in a language: `at`, `title`, `says`, `head`, `table`, `bar` (a column, its parts of one), `sums`."""

    def told(sentence: str, facts: dict[str, Any]) -> str:
        known = {
            key: in_words(words.get(value, value) if isinstance(value, str) else value, lang)
            for key, value in facts.items()
        }
        return words.get(sentence, sentence).format_map(known)

    columns, rows, drawn = step.get("columns", {}), step.get("rows", []), step.get("bar")
    most = max((abs(float(row[drawn])) for row in rows), default=0.0) if drawn else 0.0
    return {
        "at": words.get(step["at"], step["at"]),
        "title": words.get(step["title"], step["title"]),
        "says": [told(sentence, facts) for sentence, facts in step.get("says", [])],
        "head": [words.get(title, title) for title in columns.values()],
        "table": [
            [
                in_words(words.get(row[key], row[key]) if isinstance(row[key], str) else row[key], lang)
                for key in columns
            ]
            for row in rows
        ],
        "bar": {
            "column": list(columns).index(drawn),
            "parts": [round(abs(float(row[drawn])) / most, 3) for row in rows],
        }
        if drawn and most
        else None,
        "sums": [[words.get(sentence, sentence), bool(holds)] for sentence, holds in step.get("sums", [])],
    }
