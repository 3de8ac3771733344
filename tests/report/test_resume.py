"""A run that is killed goes on where it was: nothing is lost, nothing is judged twice."""

import contextlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.report.small import academy, command, environment, rows_of, small_class, small_course

posix = pytest.mark.skipif(sys.platform == "win32", reason="a process group is killed")
ANSWERS, KILLS = 24, 20


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A class, its course, and the report of a run that nobody disturbed."""
    folder = tmp_path_factory.mktemp("resume")
    small_course(folder / "course")
    small_class(folder / "class", ANSWERS)
    done = academy(folder, "grade", "class", "--exercises", "course", "--report", "whole")
    assert done.returncode == 0, done.stderr
    return folder


def when(report: Path) -> dict[tuple[str, str], str]:
    """When each verdict was written, and its row: both change if it is judged again."""
    if not (report / "grades.db").exists():
        return {}
    base = sqlite3.connect(report / "grades.db")
    try:
        if not base.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            return {}
        rows = base.execute("SELECT learner, exercise, rowid || ' ' || judged || facts FROM verdicts")
        return {(learner, exercise): mark for learner, exercise, mark in rows}
    finally:
        base.close()


def grown(report: Path, run: "subprocess.Popen[bytes]", commits: int) -> None:
    """Wait until the database's log was written to so many times, or the run has ended."""
    log, sizes = report / "grades.db-wal", set()
    while len(sizes) <= commits and run.poll() is None:
        with contextlib.suppress(OSError):
            sizes.add(log.stat().st_size)
        time.sleep(0.002)


@posix
def test_twenty_kills_at_random_moments_change_no_row(place: Path) -> None:
    chance, kills, seen = random.Random(20), 0, set()
    started = time.monotonic()
    academy(place, "grade", "class", "--exercises", "course", "--report", "whole")
    nothing_to_do = time.monotonic() - started
    for turn in range(KILLS):  # a report that is complete before the last kill is followed by another
        report = place / f"killed{turn}"
        words = command("grade", "class", "--exercises", "course", "--report", report)
        before: dict[tuple[str, str], str] = {}
        while kills < KILLS and len(before) < ANSWERS:
            run = subprocess.Popen(
                words, cwd=place, env=environment(), start_new_session=True, stderr=subprocess.DEVNULL
            )
            if kills % 3:  # while it judges, between two commits or within one
                grown(report, run, chance.randrange(1, 5))
                time.sleep(chance.uniform(0, 0.05))
            else:  # while it starts, reads, writes down who handed in what
                time.sleep(chance.uniform(0, 1.5 * nothing_to_do))
            os.killpg(run.pid, signal.SIGKILL)
            run.wait()
            kills += 1
            after = when(report)
            assert before.items() <= after.items(), "a verdict is lost or was written again"
            before = after
            seen.add(len(after))
        last = academy(place, *words[3:])
        assert last.returncode == 0, last.stderr
        assert before.items() <= when(report).items()
        assert rows_of(report) == rows_of(place / "whole")
        assert len(rows_of(report)) == ANSWERS
        if kills == KILLS:
            break
    assert len(seen) > 5, "the kills hit different moments"


def test_a_second_run_judges_nothing_and_a_change_is_judged_anew(place: Path) -> None:
    report = place / "again"
    words = ("grade", "class", "--exercises", "course", "--report", report, "--json")
    first = academy(place, *words)
    assert '"judged": 24' in first.stdout, first.stderr
    known = when(report)
    assert '"judged": 0' in academy(place, *words).stdout
    assert when(report) == known
    answer = place / "class" / "aigul01" / "double.py"
    old = answer.read_text()
    answer.write_text(old.replace("+ 2", "* 2"))
    try:
        assert '"judged": 1' in academy(place, *words).stdout
    finally:
        answer.write_text(old)
    task = place / "course" / "own" / "double" / "check.py"
    task.write_text(task.read_text() + "\n")
    assert '"judged": 24' in academy(place, *words).stdout
