"""The book of an exercise: what every wrong answer, and every pair of them, says to the probes.

It is made once and kept by content (`bookmaking.py`); a learner's machine reads it and runs no wrong answer.
"""

import contextlib
import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from academy.checks import SHOWN
from academy.course import Exercise, cache_folder
from academy.probes import Probes

FORMAT = 2


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

    def pick(self, probes: Probes) -> Probes:
        """The probes that the book knows; empty when they are others than those it was made from."""
        if any(numbers and numbers[-1] >= len(probes.get(name, ())) for name, numbers in self.chosen.items()):
            return {}
        return {name: [probes[name][n] for n in numbers] for name, numbers in self.chosen.items()}


def page_of(exercise: Exercise, file: str) -> str:
    """Where the book has what this file of checks asks."""
    return f"{file} {exercise.whole_version}"


def names_in(stem: str) -> frozenset[str]:
    """The mistakes that a wrong file makes: `a.other.py` makes a, `a+b.py` makes both."""
    return frozenset(stem.split(".")[0].split("+"))


def book_of(exercise: Exercise) -> Book:
    """The book shipped beside the exercise, or the one kept for this content, or a new one."""
    known = kept_book(exercise)
    if known:
        return known
    from academy.bookmaking import made_twice

    with _alone(_place(exercise)):
        book = kept_book(exercise) or made_twice(exercise)
        keep(_place(exercise), book.to_json().encode())
    return book


def make_books(exercises: Sequence[Exercise]) -> None:
    """Make those that nobody has made yet, as many side by side as there are cores; the largest first."""
    from concurrent.futures import ThreadPoolExecutor  # a page has no threads, and gets its books made

    missing = [one for one in exercises if kept_book(one) is None]
    missing.sort(key=lambda one: len(one.answers("wrong")), reverse=True)
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        list(pool.map(book_of, missing))


def kept_book(exercise: Exercise) -> Book | None:
    """The book, if nobody has to make it."""
    for path in (exercise.folder / "book.json", _place(exercise)):
        if path.is_file():
            book = Book.from_json(path.read_text(encoding="utf-8"))
            if book and book.version == exercise.version:
                return book
    return None


def _place(exercise: Exercise) -> Path:
    return cache_folder() / f"{exercise.name}-{exercise.content()}.json"


@contextlib.contextmanager
def _alone(place: Path) -> Iterator[None]:
    """Of several processes that want one book, the first makes it and the others wait."""
    from filelock import FileLock

    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(place.with_suffix(".lock"), timeout=300)
        lock.acquire()
    except OSError:  # a cache that cannot be written, or somebody who does not end: each makes its own
        yield
        return
    try:
        yield
    finally:
        lock.release()


def book_json(exercise: Exercise, hidden: bool = True) -> str:
    """The book as it is shipped; without `hidden` nothing that hidden checks ask stands in it."""
    book = book_of(exercise)
    drawn = {page: some for page, some in book.drawn.items() if hidden or page == page_of(exercise, SHOWN)}
    return replace(book, drawn=drawn).to_json()


def keep(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, whoever else does; a folder that cannot be written is no error."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(f"{path.name}.{os.getpid()}")
        new.write_bytes(content)
        new.replace(path)
    except OSError:
        pass
