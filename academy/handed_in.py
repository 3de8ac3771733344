"""What learners handed in, as the intake finds it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from academy.collecting import collect as _collect
from academy.course import Course


@dataclass(frozen=True)
class Answer:
    """One file for one exercise. `file`: where it came from; `when`: ISO time; `attempt`: 1 is the oldest."""

    exercise: str
    file: str
    raw: bytes
    when: str = ""
    attempt: int = 1
    note: str = ""
    late: bool = False


@dataclass
class Learner:
    """One learner; `key` is stable and unique, `ids` are those of other systems."""

    key: str
    name: str = ""
    number: str = ""
    email: str = ""
    ids: dict[str, str] = field(default_factory=dict)
    answers: list[Answer] = field(default_factory=list)


@dataclass(frozen=True)
class Note:
    """A sentence about something that was not usable."""

    sentence: str
    fields: dict[str, Any] = field(default_factory=dict)

    def said(self, lang: str) -> str:
        """The sentence."""
        return self.sentence


@dataclass
class HandedIn:
    """Everything that was found."""

    learners: list[Learner]
    notes: list[Note]
    source: str = ""


def collect(course: Course, paths: list[Path], lang: str) -> HandedIn:
    """The answers in these folders and zips."""
    found, notes = _collect(course, paths, lang)
    learners = [
        Learner(
            one.label, one.name, one.number, answers=[Answer(name, *answer) for name, answer in one.answers.items()]
        )
        for one in found
    ]
    return HandedIn(learners, [Note(one) for one in notes])
