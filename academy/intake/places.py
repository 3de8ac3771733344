"""Where one learner's files lie, and what was found there; it crosses between processes as plain values."""

from dataclasses import dataclass, field, replace
from typing import Any

from academy.intake.handed_in import Answer, Learner, Note
from academy.intake.shelf import Shelf
from academy.intake.trees import Entry
from academy.words.safe_text import safe_list


@dataclass(slots=True)
class Place:
    """Where one learner's or team's files lie. `archive`: they are in this zip; `speaks`: submission.toml may tell
    name and number, since the system does not; `cloned`: what still equals the starter is no answer."""

    learners: list[Learner]
    entries: list[Entry] = field(default_factory=list)
    archive: Entry | None = None
    speaks: bool = False
    cloned: bool = False

    @property
    def key(self) -> str:
        """Who it is, for a line about them."""
        return safe_list([one.key for one in self.learners])


@dataclass
class PlaceAnswers:
    """What one place holds: answers with their bytes, lines about the rest, what the learner says of himself."""

    answers: list[Answer] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    who: dict[str, str] = field(default_factory=dict)


def give(place: Place, found: PlaceAnswers, shelf: Shelf) -> None:
    """Give the learners of a place what was found there; the bytes lie on the shelf."""
    answers = [replace(one, content=shelf.put(one.raw)) for one in found.answers]
    for learner in place.learners:
        learner.name, learner.number = (
            found.who.get(k, v) for k, v in (("name", learner.name), ("number", learner.number))
        )
        learner.answers += answers


def to_plain(found: PlaceAnswers) -> list[Any]:
    """What was found as plain values, to cross between processes."""
    rows = [[a.exercise, a.file, a.raw, a.when, a.attempt, a.note, a.late] for a in found.answers]
    return [rows, [[one.key, one.fields] for one in found.notes], found.who]


def from_plain(plain: list[Any]) -> PlaceAnswers:
    """The way back."""
    rows, notes, who = plain
    return PlaceAnswers([Answer(*row) for row in rows], [Note(key, fields) for key, fields in notes], who)
