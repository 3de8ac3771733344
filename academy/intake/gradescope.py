"""Gradescope, "Export submissions": `submission_101/tree_head.py`, and who that is in submission_metadata.yml.

The metadata are read as YAML events, never as objects: texts stay texts, `0042` too, what is not asked for (all results
and outputs) is passed over, and an alias costs nothing since nothing is built.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from academy.intake.handed_in import Learner, Note
from academy.intake.places import Place
from academy.intake.times import iso
from academy.intake.trees import Budget, Tree, UnusableFile, moved
from academy.words.safe_text import safe_text

METADATA = "submission_metadata.yml"
SIZE = 64_000_000  # bytes
_PLAIN = re.compile(r"tag:yaml\.org,2002:[a-z]+")

People = dict[str, tuple[list[dict[str, str]], str]]  # by folder: submitters, and when


def is_gradescope(tree: Tree) -> bool:
    """Do the metadata lie in its first row?"""
    return any(entry.parts == (METADATA,) for entry in tree.entries)


def read_gradescope(tree: Tree) -> tuple[list[Place], list[Note]]:
    """One place for each submission; a group shares it. Raises UnusableFile if the metadata cannot be read."""
    file = next(entry for entry in tree.entries if entry.parts == (METADATA,))
    raw = file.read(SIZE, Budget(SIZE + 1))
    if len(raw) > SIZE:
        raise UnusableFile("metadata_large", file=METADATA, limit=SIZE // 1_000_000)
    try:
        people = people_in(raw)
    except (yaml.YAMLError, ValueError, RecursionError):
        raise UnusableFile("metadata_broken", file=METADATA) from None
    places: list[Place] = []
    notes: list[Note] = []
    for top, branch in tree.branches().items():
        if top not in people:
            notes.append(Note("not_in_metadata", {"file": safe_text(top)}))
            continue
        submitters, when = people[top]
        if not submitters:
            notes.append(Note("nobody_named", {"file": safe_text(top)}))
        learners = [_learner(one, top) for one in submitters or [{}]]
        places.append(Place(learners, [moved(one, one.parts, when=when) for one in branch.entries]))
    return places, notes


def _learner(submitter: dict[str, str], folder: str) -> Learner:
    """Known by what stays when something is handed in again: the address, else the number, else name and folder."""
    name, number, email = (safe_text(submitter.get(key, "")) for key in ("name", "sid", "email"))
    key = email or number or f"{name} {folder}".strip()
    return Learner(key, name, number, email, {"gradescope": folder.removeprefix("submission_")})


def people_in(raw: bytes) -> People:
    """Who handed in what, and when. Raises yaml.YAMLError, or ValueError where it is built in another way."""
    events = _events(raw)
    people: People = {}
    for folder, inside in _pairs(events, next(events, None)):
        submitters: list[dict[str, str]] = []
        when = ""
        for key, value in _pairs(events, inside):
            if key == ":submitters" and isinstance(value, yaml.SequenceStartEvent):
                while not isinstance(one := next(events), yaml.SequenceEndEvent):
                    submitters.append(dict(_texts(events, one)))
            elif key == ":created_at":
                when = iso(_text(value))
            else:
                _pass(events, value)
        people[folder] = submitters, when
    return people


def _events(raw: bytes) -> Iterator[Any]:
    """What the parser sees, from the first node on. Objects of other languages are refused."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for event in yaml.parse(raw, Loader=loader):
        tag = getattr(event, "tag", None)
        if tag and tag != "!" and not _PLAIN.fullmatch(tag):
            raise ValueError(tag)
        if isinstance(event, yaml.NodeEvent | yaml.CollectionEndEvent):
            yield event


def _pairs(events: Iterator[Any], start: Any) -> Iterator[tuple[str, Any]]:
    """Keys of a mapping, each with the event that begins its value: the caller takes what follows."""
    if not isinstance(start, yaml.MappingStartEvent):
        raise ValueError("no mapping")
    while not isinstance(key := next(events), yaml.MappingEndEvent):
        yield _text(key), next(events)


def _texts(events: Iterator[Any], start: Any) -> Iterator[tuple[str, str]]:
    """The texts of a mapping, without the colons before its keys."""
    for key, value in _pairs(events, start):
        if isinstance(value, yaml.ScalarEvent):
            yield key.removeprefix(":"), _text(value)
        else:
            _pass(events, value)


def _text(event: Any) -> str:
    """A scalar as it is written; nothing for null."""
    if not isinstance(event, yaml.ScalarEvent):
        raise ValueError("no text")
    return "" if event.style is None and event.value in ("~", "null", "Null", "NULL") else str(event.value)


def _pass(events: Iterator[Any], start: Any) -> None:
    """Go on behind a value."""
    deep, event = 0, start
    while True:
        deep += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if not deep:
            return
        event = next(events)
