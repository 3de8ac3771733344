"""Classes that grow: seconds and memory of `academy grade` for a class and for a larger one."""

import contextlib
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from academy.course.course import Course
from academy.report.store import NAME
from bench.check import environment
from bench.figures import Row, say

FLAT = 1.1  # the large class beside the small one, at most
START, FIRST = 1.5, 5  # seconds to the first verdict; how often that is tried


@dataclass(frozen=True)
class Run:
    """One call of `academy grade`: seconds, to the first verdict and to the end, and the most memory of its own
    process, in MB."""

    first: float
    seconds: float
    memory: float


def growth(course: Path, size: int) -> list[Row]:
    """`size`: learners of the large class; the small one has a tenth. Each hands in one answer.

    The small one is graded before and after the large one: a machine is faster at one time than at another.
    """
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        few, many = size // 10, size
        for count in (1, few, many):
            _class(course, folder / f"class{count}", count)
        ones = [_graded(course, folder, 1) for _ in range(FIRST)]
        first = [one.first for one in ones]
        before, large, after = (_graded(course, folder, count) for count in (few, many, few))
    start = statistics.median(one.seconds for one in ones)
    small = [(one.seconds - start) / (few - 1) for one in (before, after)]
    later, held = (large.seconds - start) / (many - 1), [before.memory, after.memory]
    return [
        Row("from the command to the first verdict", first, START),
        Row("from the command to the report of one answer", [one.seconds for one in ones]),
        Row(f"an answer in a class of {many}, beside one of {few}", [later], FLAT, small),
        Row(f"memory of the parent, {many} beside {few}", [large.memory], FLAT, held, "MB"),
    ]


def _class(course: Path, folder: Path, count: int) -> None:
    """Learners with right and wrong answers, no two the same bytes."""
    exercise = Course.find(course).exercises[0]
    kinds = [exercise.read("solution.py"), *(one.source for one in exercise.answers("wrong"))]
    for number in range(count):
        place = folder / f"learner{number:06}"
        place.mkdir(parents=True)
        (place / f"{exercise.name}.py").write_text(f"{kinds[number % len(kinds)]}# {number}\n", encoding="utf-8")


def _graded(course: Path, folder: Path, count: int) -> Run:
    """Grade a class into a new report, with one process."""
    with tempfile.TemporaryDirectory() as report:
        command = [
            sys.executable,
            "-m",
            "academy.cli",
            "grade",
            folder / f"class{count}",
            "--exercises",
            course,
            "--report",
            report,
        ]
        command += ["--processes", "1", "--json"]
        start, first, memory = time.perf_counter(), 0.0, 0.0
        with (folder / "said").open("w+") as said:
            process = subprocess.Popen(list(map(str, command)), stdout=said, stderr=said, env=environment())
            while True:
                pid, status = os.waitpid(process.pid, os.WNOHANG)
                if pid:
                    break
                memory = max(memory, _memory(process.pid))
                first = first or _judged(Path(report)) * (time.perf_counter() - start)
                time.sleep(0.02)
            took = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            said.seek(0)
            words = said.read()
        if process.returncode or json.loads(words.splitlines()[-1])["judged"] != count:
            raise RuntimeError(f"{command} ended with code {process.returncode}\n{words}")
    say(f"  {count} learners: {took:.1f} s")
    return Run(first, took, memory)


def _judged(report: Path) -> bool:
    """Is there a verdict?"""
    if not (report / NAME).exists():
        return False
    try:
        base = sqlite3.connect(f"file:{report / NAME}?mode=ro", timeout=0, uri=True)
    except sqlite3.Error:
        return False
    with contextlib.closing(base), contextlib.suppress(sqlite3.Error):
        return base.execute("SELECT 1 FROM verdicts").fetchone() is not None
    return False


def _memory(pid: int) -> float:
    """The most memory that a process has held so far, in MB."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1000 for line in lines if line.startswith("VmHWM")), 0.0)
