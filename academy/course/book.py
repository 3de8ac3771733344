"""The book of an exercise: what every wrong answer, and every pair of them, says to the probes.

It is made once and kept by content (diagnosis/build_book.py); a learner's machine reads it and runs no wrong answer.
"""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TypeVar

from academy.cache import cache_folder
from academy.course.course import Exercise

FORMAT = 2
Probe = TypeVar("Probe")


@dataclass
class Book:
    """`chosen`: the numbers of the probes to ask, by function. `right`: digests of the solution's outcomes.

    `singles`: for each wrong file and function the steps that differ from the solution's, with short hashes;
    `whole`: digests of those outcomes; `pairs`: digests of two mistakes made together, with their names.
    `drawn`: by page_of() what the properties of a file of checks ask, as Python writes it.
    """

    version: str
    chosen: dict[str, list[int]]
    right: dict[str, str]
    singles: dict[str, dict[str, list[tuple[int, str]]]] = field(default_factory=dict)
    whole: dict[str, dict[str, str]] = field(default_factory=dict)
    pairs: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    drawn: dict[str, str] = field(default_factory=dict)

    def to_json(self) -> str:
        return json.dumps({"format": FORMAT, **asdict(self)}, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> "Book | None":
        """The book, or None if it was written by another version of the tool."""
        raw = json.loads(text)
        if raw.pop("format", None) != FORMAT:
            return None
        for rows in raw["singles"].values():
            for name, steps in rows.items():
                rows[name] = [(n, one) for n, one in steps]
        return cls(**raw)

    def pick(self, probes: dict[str, list[Probe]]) -> dict[str, list[Probe]]:
        """The probes that the book knows; empty when they are others than those it was made from."""
        if any(numbers and numbers[-1] >= len(probes.get(name, ())) for name, numbers in self.chosen.items()):
            return {}
        return {name: [probes[name][n] for n in numbers] for name, numbers in self.chosen.items()}


def examples_key(exercise: Exercise, file: str) -> str:
    """Where the book has what this file of checks asks."""
    return f"{file} {exercise.whole_version}"


def kept_book(exercise: Exercise) -> Book | None:
    """The book, if nobody has to make it."""
    for path in (exercise.folder / "book.json", place_of_book(exercise)):
        if path.is_file():
            book = Book.from_json(path.read_text(encoding="utf-8"))
            if book and book.version == exercise.version:
                return book
    return None


def place_of_book(exercise: Exercise) -> Path:
    """Where the user's cache keeps the book for this content."""
    return cache_folder() / f"{exercise.name}-{exercise.content}.json"
