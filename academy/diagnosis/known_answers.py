"""Keeps what the solution says to the probes of its book."""

import functools

from academy.bridge.proxy import declared_in
from academy.checking.probes import Rows, unhurried
from academy.checking.recording import kept_for, probes_of
from academy.course.course import Exercise
from academy.diagnosis.build_book import book_of


def right_of(exercise: Exercise) -> dict[str, Rows]:
    """What the solution says to those probes that the book knows."""
    return _right(exercise, exercise.version)


@functools.cache
def _right(exercise: Exercise, version: str) -> dict[str, Rows]:
    def make() -> dict[str, Rows]:
        solution, declared = exercise.read("solution.py"), declared_in(exercise.solution())
        asked = book_of(exercise).pick(probes_of(exercise))
        return {name: unhurried(solution, exercise.name, declared, some) for name, some in asked.items()}

    right: dict[str, Rows] = kept_for(exercise, "right", make)
    return right
