"""`academy grade` as an instructor meets it: options, sentences, Ctrl-C."""

import contextlib
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from academy.report.store import NAME
from tests.report.small import (
    ADDS_TWO,
    RIGHT,
    called,
    command,
    environment,
    learner,
    refused,
    small_class,
    small_report,
)

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals")


def graded(folder: Path, course: Path, *more: str | Path) -> dict[str, object]:
    """Grade folder/class into folder/report; what --json tells."""
    words = ("grade", folder / "class", "--report", folder / "report", "--exercises", course, "--json", *more)
    done = called(*words, "--processes", "1")
    assert done.exit_code == 0, done.output
    told: dict[str, object] = json.loads(done.stdout)
    return told


def seeds(report: Path) -> list[tuple[str, int]]:
    base = sqlite3.connect(report / NAME)
    rows = base.execute("SELECT seed, json_extract(facts, '$.seed') FROM verdicts ORDER BY 1").fetchall()
    base.close()
    return rows


def test_a_seed_is_carried_recorded_and_graded_for_itself(tmp_path: Path, course: Path) -> None:
    small_class(tmp_path / "class", 1)
    assert graded(tmp_path, course)["judged"] == 1
    assert graded(tmp_path, course, "--seed", "7")["judged"] == 1
    assert graded(tmp_path, course, "--seed", "7")["judged"] == 0
    assert seeds(tmp_path / "report") == [("", None), ("7", 7)]
    assert "seed 7" in (tmp_path / "report" / "index.html").read_text("utf-8")
    assert graded(tmp_path, course)["judged"] == 0, "the first verdict is still there"


def test_learners_of_an_earlier_run_are_kept_and_not_shown(tmp_path: Path, course: Path) -> None:
    small_class(tmp_path / "class", 2)
    graded(tmp_path, course)
    (tmp_path / "class").rename(tmp_path / "away")
    small_class(tmp_path / "class", 1)
    (tmp_path / "class" / "aigul00").rename(tmp_path / "class" / "bakyt")
    words = ("grade", tmp_path / "class", "--report", tmp_path / "report", "--exercises", course)
    assert "also knows 2 learners who are not in these files" in called(*words, "--processes", "1").stderr
    assert "aigul" not in (tmp_path / "report" / "grades.csv").read_text("utf-8-sig")


def test_wrong_calls_get_a_sentence_and_make_no_report(tmp_path: Path, course: Path) -> None:
    small_class(tmp_path / "class", 1)
    (tmp_path / "empty").mkdir()
    own = ("--report", tmp_path / "report", "--exercises", course)
    some = ("grade", tmp_path / "class", *own)
    assert "Did you mean double?" in refused(called(*some, "--only", "duoble"))
    assert "is none of last, first, best" in refused(called(*some, "--attempt", "worst"))
    assert "No answers found" in refused(called("grade", tmp_path / "empty", *own))
    assert "nowhere" in refused(called("grade", tmp_path / "nowhere", *own))
    assert "has no course.toml" in refused(called("grade", tmp_path / "class", "--exercises", tmp_path / "empty"))
    assert called(*some, "--processes", "0").exit_code == 2
    assert not (tmp_path / "report").exists()


def test_a_teachers_file_that_is_no_use_is_told_before_anything_is_judged(tmp_path: Path, course: Path) -> None:
    small_class(tmp_path / "class", 1)
    (tmp_path / "sheet.csv").write_text("Name\nAigul\n")
    words = ("grade", tmp_path / "class", "--report", tmp_path / "report", "--exercises", course)
    assert "is not a table" in refused(called(*words, "--moodle-worksheet", tmp_path / "sheet.csv"))
    assert seeds(tmp_path / "report") == []


def test_a_broken_exercise_is_told_and_what_was_judged_is_kept(tmp_path: Path, course: Path) -> None:
    import shutil

    broken = tmp_path / "course"
    shutil.copytree(course, broken)
    small_class(tmp_path / "class", 1)
    (broken / "own" / "double" / "check.py").write_text("from double import double\n\n\ndef test_small(:\n")
    words = ("grade", tmp_path / "class", "--report", tmp_path / "report", "--exercises", broken)
    said = refused(called(*words, "--processes", "1"))
    assert "exercise" in said


def members(group: int) -> list[str]:
    """The processes of a group that are not only waiting to be buried, where the system tells."""
    found = []
    for file in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, _, of, *_ = file.read_text(errors="replace").rpartition(")")[2].split()
            found += [file.parent.name] if of == str(group) and state != "Z" else []
    return found


@posix
def test_ctrl_c_stops_cleanly_and_the_same_command_goes_on(tmp_path: Path, course: Path) -> None:
    small_class(tmp_path / "class", 40)
    words = command("grade", "class", "--exercises", course, "--processes", "2")
    run = subprocess.Popen(
        words, cwd=tmp_path, env=environment(), start_new_session=True, stderr=subprocess.PIPE, text=True
    )
    log = tmp_path / "report" / "grades.db-wal"
    sizes: set[int] = set()
    while len(sizes) < 4 and run.poll() is None:
        if log.exists():
            sizes.add(log.stat().st_size)
        time.sleep(0.005)
    assert "in use by another run" in refused(called("report", tmp_path / "report"))
    os.killpg(run.pid, signal.SIGINT)  # as a terminal sends it: to everybody
    _, said = run.communicate(timeout=60)
    assert run.returncode == 130 and "Traceback" not in said, said
    found = re.search(r"Stopped: (\d+) judged and kept, (\d+) left. To go on, run the same command again.", said)
    assert found and int(found[1]) + int(found[2]) == 40 and int(found[2]) > 0
    assert len(seeds(tmp_path / "report")) == int(found[1])
    assert not (tmp_path / "report" / "index.html").exists()
    until = time.monotonic() + 20
    while (left := members(run.pid)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not left, "a process of the run is still there"


def test_a_stopped_run_can_be_looked_at(tmp_path: Path, course: Path) -> None:
    small_report(tmp_path / "report", [learner("aigul", RIGHT), learner("bakyt", ADDS_TWO)], course)
    base = sqlite3.connect(tmp_path / "report" / NAME)
    with base:
        base.execute("DELETE FROM verdicts WHERE learner = 'bakyt'")
    base.close()
    assert called("report", tmp_path / "report").exit_code == 0
    page = (tmp_path / "report" / "index.html").read_text("utf-8")
    assert "Not judged yet: 1 answers" in page and "3/3" in page


@pytest.mark.skipif(sys.platform == "win32", reason="there is no sandbox to require")
def test_a_required_sandbox_that_is_missing_refuses(tmp_path: Path, course: Path) -> None:
    from academy.sandbox import protections

    small_class(tmp_path / "class", 1)
    words = ("grade", tmp_path / "class", "--report", tmp_path / "report", "--exercises", course, "--require-sandbox")
    if protections().full:
        small_report(tmp_path / "report", [learner("aigul00", RIGHT + "# 0\n")], course)  # judged without walls
        done = called(*words, "--processes", "1", "--json")
        assert done.exit_code == 0 and json.loads(done.stdout)["judged"] == 1, done.output
        assert json.loads(called(*words, "--json").stdout)["judged"] == 0
    else:
        assert "Nothing was judged" in refused(called(*words, "--processes", "1"))
        assert seeds(tmp_path / "report") == []
