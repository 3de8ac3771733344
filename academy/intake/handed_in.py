"""What a class has handed in: its learners, their answers, and one line for each thing that cannot be used."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from academy.words.i18n import say


@dataclass(frozen=True, slots=True)
class Answer:
    """One file for one exercise. `file`: where the instructor finds it; `content`: what is judged, a notebook made into
    a module, or what gives it back; `when`: ISO time, if the system wrote one; `attempt`: 1 is the learner's oldest for
    this exercise; `note`: the key of a sentence about how it was read."""

    exercise: str
    file: str
    content: bytes | Callable[[], bytes]
    when: str = ""
    attempt: int = 1
    note: str = ""
    late: bool = False

    @property
    def raw(self) -> bytes:
        """What is judged."""
        return self.content if isinstance(self.content, bytes) else self.content()


@dataclass(slots=True)
class Learner:
    """One person or team. `key`: from what the system wrote, unique in a HandedIn; `ids`: by system, always text.

    Where nothing but folders or zips were handed in, `name` and `number` are what the learner says of himself.
    """

    key: str
    name: str = ""
    number: str = ""
    email: str = ""
    ids: dict[str, str] = field(default_factory=dict)
    answers: list[Answer] = field(default_factory=list)


@dataclass(frozen=True)
class Note:
    """One line for the report about something that cannot be used: a sentence of the group `intake` and its fields;
    the field `learner` stands before the sentence."""

    key: str
    fields: dict[str, Any] = field(default_factory=dict)

    def said(self, lang: str) -> str:
        """The sentence, with the learner before it."""
        return f"{self.fields['learner']}: {self.alone(lang)}" if "learner" in self.fields else self.alone(lang)

    def alone(self, lang: str) -> str:
        """The sentence as the learner reads it."""
        return say(lang, "intake", self.key, **self.fields)


@dataclass(frozen=True)
class Source:
    """A path that was read: as which layout, and how many people and answers it holds."""

    name: str
    layout: str
    learners: int
    answers: int

    def said(self, lang: str) -> str:
        """The sentence for the instructor."""
        layout = say(lang, "layouts", self.layout)
        return say(
            lang, "intake", "source", file=self.name, layout=layout, learners=self.learners, answers=self.answers
        )


@dataclass
class HandedIn:
    """Everybody, by key, also those without an answer. `source`: the kinds of what was read, such as `moodle`."""

    learners: list[Learner] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    source: str = ""
    sources: list[Source] = field(default_factory=list)
