"""Two processes that judge, beside one: does the second core do as much as the first?

Judging alone, without what comes before and after it in `academy grade`: nobody shares that out.
"""

import os
import statistics
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from academy.course.course import Course, Exercise
from academy.grading.executors import Workers, judge_all, processes
from academy.grading.job import Job
from bench.figures import Row, in_turn

NEAR, ANSWERS, ROUNDS = 0.85, 600, 5  # of what the cores allow; answers a round; rounds, for each is long


def pair(course: Path, rounds: int = ROUNDS) -> Row:
    """How many times the seconds are needed that the cores allow: those of the processor for one process, shared.

    Both are measured in each round, one after the other: a machine is faster at one time than at another.
    """
    exercise = Course.find(course).exercises[0]
    cores = min(len(os.sched_getaffinity(0)), 2)
    with processes(1) as one, processes(2) as two:

        def shared() -> dict[str, float]:
            allowed, took = _judged(exercise, one)[1] / cores, _judged(exercise, two)[0]
            return {"an answer": took, "times": took / allowed}

        found = in_turn([shared], rounds)
    each = statistics.median(found["an answer"])
    what = f"an answer with two processes, {1000 * each:.1f} ms: times what the cores allow"
    return Row(what, found["times"], 1 / NEAR, unit="×")


def _judged(exercise: Exercise, executors: Workers) -> tuple[float, float]:
    """Seconds and seconds of the processor for each answer of a class."""
    start, busy = time.perf_counter(), _busy()
    for _ in judge_all(_jobs(exercise), executors):
        pass
    return (time.perf_counter() - start) / ANSWERS, (_busy() - busy) / ANSWERS


def _jobs(exercise: Exercise) -> Iterator[Job]:
    folder, now = str(exercise.folder.absolute()), exercise.edition
    kinds = [one.source.encode() for one in (*exercise.answers("solution"), *exercise.answers("wrong"))]
    for number, raw in enumerate(islice(cycle(kinds), ANSWERS)):
        yield Job(number, folder, now, raw)


def _busy() -> float:
    """Seconds that the processors of this machine worked so far. A process's own account leaves out what its
    children did that the kernel ended together with their namespace."""
    fields = Path("/proc/stat").read_text(encoding="ascii").split("\n", 1)[0].split()
    user, nice, system, _, _, interrupts, soft = map(int, fields[1:8])
    return (user + nice + system + interrupts + soft) / os.sysconf("SC_CLK_TCK")
