"""Judges the answers of an exercise for its laws, each once."""

import functools
import time
from concurrent.futures import Executor

from academy.bridge.verdict import Verdict
from academy.checking.collect import open_sessions
from academy.checking.session import NO_SESSIONS, Sessions
from academy.course.course import Exercise
from academy.course.mistakes import KnownAnswer
from academy.diagnosis.build_book import book_of
from academy.judge.judge import judge

SECONDS = 2.0
_Judged = dict[tuple[Exercise, KnownAnswer], tuple[Verdict, float]]
_JUDGED: _Judged = {}


def verdict_for(exercise: Exercise, answer: KnownAnswer) -> Verdict:
    """The verdict on an answer, hidden checks too; on a wrong one as a learner gets it."""
    return judge_known(exercise, answer)[0]


def judge_known(exercise: Exercise, answer: KnownAnswer, sessions: Sessions = NO_SESSIONS) -> tuple[Verdict, float]:
    """The verdict, once for all laws, and the seconds of processor time.

    The book is not part of the time, and neither is whatever else the machine does: what seems slow is timed again.
    """
    if known := _JUDGED.get((exercise, answer)):
        return known
    wrong = answer.kind == "wrong"
    if wrong:
        book_of(exercise)
    times: list[float] = []
    while not times or (min(times) > SECONDS and len(times) < 3):
        start = time.process_time()
        verdict = judge(exercise, answer.source, hidden=not wrong, sessions=sessions)
        times.append(time.process_time() - start)
    return _JUDGED.setdefault((exercise, answer), (verdict, min(times)))


@functools.cache
def judge_every_answer(exercise: Exercise) -> None:
    """Judge all its answers for the laws to come: its checks are collected once."""

    _judge_together(exercise, _every_answer(exercise))


def judge_side_by_side(exercise: Exercise, pool: Executor, parts: int) -> None:
    """The same by several processes."""
    book_of(exercise)
    answers = _every_answer(exercise)
    waiting = [pool.submit(_judge_together, exercise, answers[part::parts]) for part in range(parts)]
    for one in waiting:
        _JUDGED.update(one.result())


def _every_answer(exercise: Exercise) -> list[KnownAnswer]:
    kinds = ("solution", "starter", "accepted", "wrong", "fitted")
    return [answer for kind in kinds for answer in exercise.answers(kind)]


def _judge_together(exercise: Exercise, answers: list[KnownAnswer]) -> _Judged:
    def ask(sessions: Sessions) -> None:
        for answer in answers:
            judge_known(exercise, answer, sessions)

    open_sessions(exercise, ask)
    return {(exercise, answer): _JUDGED[exercise, answer] for answer in answers}


def failing(verdict: Verdict) -> list[str]:
    """The checks that an answer does not pass."""
    return sorted(one.name for one in verdict.checks if one.status != "pass")


def place(exercise: Exercise, answer: KnownAnswer) -> str:
    """Where an answer stands, for a sentence."""
    return f"`{exercise.name}/{answer.place}`"


def join_names(names: set[str] | frozenset[str]) -> str:
    """Names in a sentence."""
    return ", ".join(sorted(names))
