"""grades.db: what is in it stays right, and whatever is wrong with its file or folder gets one sentence."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from academy.course.course import Course
from academy.errors import Trouble
from academy.judge.judge import judge
from academy.report.register import register
from academy.report.rows import Rows
from academy.report.store import NAME, Store
from tests.report.small import (
    ADDS_TWO,
    RIGHT,
    UNWRITTEN,
    bytes_in,
    called,
    learner,
    refused,
    small_class,
    small_course,
    small_report,
)

root = pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root mounts a small disk")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, course: Path) -> Path:
    folder = tmp_path_factory.mktemp("made") / "report"
    small_report(folder, [learner("aigul", RIGHT), learner("bakyt", ADDS_TWO)], course)
    return folder


@pytest.fixture
def report(tmp_path: Path, made: Path) -> Path:
    """A report of two learners."""
    return shutil.copytree(made, tmp_path / "report")


def changed(report: Path, *statements: str) -> None:
    base = sqlite3.connect(report / NAME)
    with base:
        for statement in statements:
            base.execute(statement)
    base.close()


def spoil(report: Path) -> None:
    """Somebody else's bytes in the middle of the file."""
    raw = (report / NAME).read_bytes()
    (report / NAME).write_bytes(raw[:4096] + os.urandom(len(raw) // 2) + raw[4096 + len(raw) // 2 :])


def cut(report: Path) -> None:
    """Half of the file is gone."""
    raw = (report / NAME).read_bytes()
    (report / NAME).write_bytes(raw[: len(raw) // 2])


SPOILED = {
    "a newer version": (lambda report: changed(report, "PRAGMA user_version = 2"), "made by a newer version"),
    "another program's": (lambda report: changed(report, "PRAGMA application_id = 1"), "is not of this tool"),
    "bytes": (spoil, "is damaged and was not changed"),
    "half a file": (cut, "is damaged and was not changed"),
    "text": (lambda report: (report / NAME).write_text("points: 7\n" * 900), "is damaged and was not changed"),
}


@pytest.mark.parametrize("what", SPOILED)
@pytest.mark.parametrize("verb", ["grade", "report", "forget"])
def test_a_file_that_cannot_be_used_is_told_and_nothing_is_overwritten(
    report: Path, course: Path, tmp_path: Path, what: str, verb: str
) -> None:
    spoiler, sentence = SPOILED[what]
    spoiler(report)
    before = bytes_in(report)
    small_class(tmp_path / "class", 1)
    words = {
        "grade": ("grade", tmp_path / "class", "--report", report, "--exercises", course),
        "report": ("report", report),
        "forget": ("forget", "aigul", "--report", report),
    }[verb]
    assert sentence in refused(called(*words))
    assert bytes_in(report) == before


def test_a_verdict_that_cannot_be_read_is_told_and_nothing_is_overwritten(report: Path) -> None:
    changed(report, "UPDATE verdicts SET facts = '{\"checks\": 7}'")
    before = bytes_in(report)
    assert "is damaged and was not changed" in refused(called("report", report))
    assert {name: raw for name, raw in bytes_in(report).items() if name != "grades.csv"} == {
        name: raw for name, raw in before.items() if name != "grades.csv"
    }


def test_a_report_that_somebody_uses_is_told(report: Path, course: Path, tmp_path: Path) -> None:
    small_class(tmp_path / "class", 1)
    with Store(report):
        said = refused(called("grade", tmp_path / "class", "--report", report, "--exercises", course))
        assert "in use by another run" in said
        assert "in use by another run" in refused(called("report", report))
    assert called("report", report).exit_code == 0


def test_a_folder_without_a_report_is_told_the_command(tmp_path: Path) -> None:
    assert "academy grade PATH --report" in refused(called("report", tmp_path))
    assert "academy grade PATH --report" in refused(called("forget", "aigul", "--report", tmp_path / "nowhere"))
    assert not list(tmp_path.iterdir())


def test_somebodys_own_index_is_not_overwritten(tmp_path: Path, course: Path) -> None:
    small_class(tmp_path / "class", 1)
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("<h1>Mine</h1>")
    said = refused(called("grade", tmp_path / "class", "--report", site, "--exercises", course))
    assert "is not of this tool" in said
    assert bytes_in(site) == {"index.html": b"<h1>Mine</h1>"}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 600 kB."""
    place = tmp_path / "disk"
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", place], check=True)
    yield place
    subprocess.run(["umount", "-l", place], check=True)


@root
def test_a_full_disk_is_told_and_what_was_judged_is_kept(
    small_disk: Path, made: Path, course: Path, tmp_path: Path
) -> None:
    report, ballast = small_disk / "report", small_disk / "ballast"
    ballast.write_bytes(b"x" * 590_000)
    small_class(tmp_path / "class", 1)
    words = ("grade", tmp_path / "class", "--report", report, "--exercises", course)
    assert "disk is full" in refused(called(*words)) or "No space left" in refused(called(*words))
    ballast.unlink()
    shutil.rmtree(report)
    shutil.copytree(made, report)
    views = {name: raw for name, raw in bytes_in(report).items() if not name.startswith(NAME)}
    with ballast.open("wb", buffering=0) as stream, contextlib.suppress(OSError):
        while stream.write(b"x" * 1024):
            pass
    said = refused(called("report", report))
    assert "No space left" in said or "disk is full" in said
    assert {name: raw for name, raw in bytes_in(report).items() if not name.startswith(NAME)} == views
    ballast.unlink()
    assert called("report", report).exit_code == 0


@root
def test_a_disk_that_fills_up_during_a_run_loses_no_verdict(small_disk: Path, course: Path) -> None:
    exercise = Course.find(course).exercise("double")
    people = [learner(f"aigul{number:03}", RIGHT) for number in range(200)]
    facts = judge(exercise, RIGHT.encode(), hidden=True).to_dict()
    added = 0
    with pytest.raises(Trouble, match="no_room|disk"), Store(small_disk / "report", new=True) as store:
        register(store, people, [exercise], seed="", attempt="last", notes=[])
        (small_disk / "ballast").write_bytes(b"x" * 200_000)
        for number in store.pending("last", lambda names: True):
            store.add(number, facts)
            added += 1
    assert 0 < added < 200
    (small_disk / "ballast").unlink()
    with Store(small_disk / "report", new=True) as store:
        assert len(store.pending("last", lambda names: True)) == 200 - added


@root
def test_a_read_only_folder_is_told(small_disk: Path, made: Path, course: Path, tmp_path: Path) -> None:
    report = small_disk / "report"
    shutil.copytree(made, report)
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    before = bytes_in(report)
    small_class(tmp_path / "class", 1)
    for words in (
        ("report", report),
        ("forget", "aigul", "--report", report),
        ("grade", tmp_path / "class", "--report", report, "--exercises", course),
        ("grade", tmp_path / "class", "--report", small_disk / "other", "--exercises", course),
    ):
        assert "cannot be written" in refused(called(*words))
    assert bytes_in(report) == before


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX rights")
def test_a_folder_without_a_right_to_write_is_told(report: Path, tmp_path: Path) -> None:
    shutil.copytree(report, tmp_path / "locked")
    program = f"""
import os, sys
from pathlib import Path
from academy.report.store import Store
from academy.errors import Trouble
if os.geteuid() == 0: os.setuid(65534)
try: Store(Path({str(tmp_path / "locked")!r}), new=True)
except Trouble as error: print(error.key)
"""
    for path in (tmp_path / "locked", tmp_path / "locked" / NAME):
        path.chmod(0o555 if path.is_dir() else 0o444)
    for folder in [tmp_path, *tmp_path.parents][:5]:  # pytest makes them for one user only
        folder.chmod(folder.stat().st_mode | 0o055)
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=os.getcwd())
    assert said.stdout.strip() == "read_only", said.stderr


def test_of_several_attempts_one_counts(tmp_path: Path, course: Path) -> None:
    attempts = [learner("aigul", ADDS_TWO, RIGHT, UNWRITTEN), learner("bakyt", UNWRITTEN)]
    small_report(tmp_path / "report", attempts, course)
    with Store(tmp_path / "report") as store:
        points = {}
        for attempt in ("last", "first", "best"):
            rows = Rows(store, attempt)
            points[attempt] = [marks["double"].points for _, marks in rows.marks()]
    assert points == {"last": [0, 0], "first": [1, 0], "best": [3, 0]}


def test_a_run_is_all_or_nothing_until_it_judges(report: Path, course: Path) -> None:
    twice = [learner("aigul", RIGHT), learner("aigul", RIGHT)]
    with pytest.raises(Trouble):
        small_report(report, twice, course)
    with Store(report) as store:
        assert [person.key for person in Rows(store).people()] == ["aigul", "bakyt"]


def steps(folder: Path, course: Path, count: int) -> list[int]:
    """What it costs to read the verdicts of one learner, and of one exercise that a single one handed in."""
    known = Course.find(course)
    facts = judge(known.exercise("double"), RIGHT.encode()).to_dict()
    people = [learner(f"aigul{n:03}", RIGHT) for n in range(count)]
    people[0] = learner("aigul000", RIGHT.replace("double", "twice"), exercise="twice")
    with Store(folder, new=True) as store:
        register(store, people, known.exercises, seed="", attempt="last", notes=[])
        for number in store.pending("last", lambda names: True):
            store.add(number, facts)
        rows, found = Rows(store), []
        for wanted in ({"learner": "aigul001"}, {"exercise": "twice"}):
            done: list[int] = []
            store.base.set_progress_handler(lambda done=done: done.append(1), 10)  # type: ignore[misc]
            assert len(list(rows.verdicts(**wanted))) == 1
            store.base.set_progress_handler(None, 0)
            found.append(len(done))
    return found


def test_to_read_one_learner_costs_the_same_in_a_large_class(tmp_path: Path) -> None:
    course = small_course(tmp_path / "course", ("double", "twice"))
    small, large = steps(tmp_path / "small", course, 10), steps(tmp_path / "large", course, 200)
    assert all(many <= few + 2 for few, many in zip(small, large, strict=True)), (small, large)
