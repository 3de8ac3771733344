"""The laws of an exercise. Each yields sentences that name the file to change; none means that the law holds."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from academy.authoring.judged_answers import judge_every_answer, judge_side_by_side
from academy.authoring.laws_of_answers import (
    fitted_answers_fail_only_what_is_hidden,
    mistakes_are_edits,
    right_answers_pass,
    starter_promises_the_solution,
    wrong_answers_are_recognised,
)
from academy.authoring.laws_of_inputs import answers_are_judged_quickly, everybody_is_asked_the_same
from academy.authoring.laws_of_words import every_check_has_a_purpose_and_words, the_words_fit_and_lead_on
from academy.course.course import Exercise
from academy.errors import BrokenCheck

Law = Callable[[Exercise, list[str]], Iterator[str]]
Heard = Callable[[str, str, int], None]  # the exercise, the law that is asked next, how many were asked before

LAWS: list[Law] = [
    mistakes_are_edits,
    right_answers_pass,
    starter_promises_the_solution,
    wrong_answers_are_recognised,
    fitted_answers_fail_only_what_is_hidden,
    every_check_has_a_purpose_and_words,
    everybody_is_asked_the_same,
    answers_are_judged_quickly,
    the_words_fit_and_lead_on,
]
APART: list[Law] = [everybody_is_asked_the_same]  # needs no verdict: asked meanwhile, in a process of its own
JUDGING = "judging"  # what is heard while the answers are judged for all laws


def _processes() -> ProcessPoolExecutor:
    """As many as there are cores."""
    return ProcessPoolExecutor(os.cpu_count() or 1, mp_context=get_context("spawn"))


def broken_laws(
    exercise: Exercise, translated: list[str], heard: Heard = lambda *_: None, pool: ProcessPoolExecutor | None = None
) -> Iterator[str]:
    """What to change in an exercise; where it cannot be judged, only why. `pool`: what shares the work."""
    try:
        if faults := list(mistakes_are_edits(exercise, translated)):
            yield from faults
            return
        heard(exercise.name, JUDGING, 0)
        apart = {law: pool.submit(_ask_law, law, exercise, translated) for law in APART} if pool else {}
        if pool:
            judge_side_by_side(exercise, pool, os.cpu_count() or 1)
        else:
            judge_every_answer(exercise)
        for number, law in enumerate(LAWS[1:], 1):
            heard(exercise.name, law.__name__, number)
            yield from apart[law].result() if law in apart else law(exercise, translated)
    except BrokenCheck as error:
        yield str(error)
    except FileNotFoundError as error:
        yield f"`{exercise.name}`: {error.filename} is missing."


def broken_laws_of_all(exercises: Sequence[tuple[Exercise, list[str]]], heard: Heard) -> Iterator[str]:
    """What to change in each of many, as many side by side as there are cores; in one, its answers are."""
    with _processes() as pool:
        if len(exercises) == 1:
            yield from broken_laws(*exercises[0], heard, pool)
            return
        waiting = [(one, pool.submit(_ask_all, one, translated)) for one, translated in exercises]
        for number, (exercise, sentences) in enumerate(waiting):
            heard(exercise.name, JUDGING, number)
            yield from sentences.result()


def _ask_law(law: Law, exercise: Exercise, translated: list[str]) -> list[str]:
    return list(law(exercise, translated))


def _ask_all(exercise: Exercise, translated: list[str]) -> list[str]:
    return list(broken_laws(exercise, translated))
