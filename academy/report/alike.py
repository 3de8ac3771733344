"""Answers that look alike, as a question for the instructor: never an accusation."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from academy.bridge.reading import read_source
from academy.course.course import Exercise
from academy.errors import UnknownName
from academy.report.likeness import MOST, Alike, TooMany, alike, installed
from academy.report.rows import Mark, Person, Rows
from academy.report.wording import Wording

SHOWN = 30
GIVEN = ("starter.py", "solution.py")


@dataclass(frozen=True)
class Same:
    """An exercise in which answers look alike: the percentage of each that another holds too, at least."""

    exercise: str
    percent: int
    files: list[str]


@dataclass(frozen=True)
class Group:
    """Learners whose answers look alike, and where."""

    people: list[Person]
    where: list[Same]


def looking_alike(rows: Rows, wording: Wording) -> dict[str, Any] | None:
    """Those alike in most exercises first; None if there is nothing to say.

    `missing`: copydetect is not installed; `many`: exercises with more than `most` answers, which are not compared.
    """
    if not installed():
        return {"missing": True}
    found: dict[tuple[str, ...], list[Same]] = {}
    many: list[str] = []
    for one in rows.exercises:
        try:
            exercise = wording.course.exercise(one.name)
        except UnknownName:
            continue
        marks = {mark.answer: mark for mark in _marks(rows, one.name)}
        try:
            likenesses = alike(_texts(rows, marks), _given(exercise))
        except TooMany:
            many.append(one.name)
            continue
        for some in likenesses:
            people, same = _same(one.name, some, marks)
            if len(people) > 1:
                found.setdefault(people, []).append(same)
    groups = [(people, where) for people, where in found.items()]
    groups.sort(key=lambda one: (-len(one[1]), -max(same.percent for same in one[1])))
    known = {person.key: person for person in rows.people()} if groups else {}
    shown = [Group([known[key] for key in people], where) for people, where in groups[:SHOWN]]
    if not groups and not many:
        return None
    return {"missing": False, "groups": shown, "more": len(groups) - len(shown), "many": many, "most": MOST}


def _marks(rows: Rows, exercise: str) -> Iterator[Mark]:
    for mark, _ in rows.verdicts(exercise=exercise):
        yield mark


def _texts(rows: Rows, marks: dict[int, Mark]) -> Iterator[tuple[int, str]]:
    for number in marks:
        text = read_source(rows.source(number))
        if isinstance(text, str):
            yield number, text


def _given(exercise: Exercise) -> list[str]:
    """What honest learners may all hold: what the course gives them, and its right answers."""
    given = [exercise.read(name) for name in GIVEN if (exercise.folder / name).is_file()]
    return [*given, *(one.source for one in exercise.answers("accepted"))]


def _same(exercise: str, some: Alike, marks: dict[int, Mark]) -> tuple[tuple[str, ...], Same]:
    mine = [marks[number] for number in some.answers]
    percent = int(100 * some.likeness)
    return tuple(sorted({mark.learner for mark in mine})), Same(exercise, percent, [mark.file for mark in mine])
