"""Late answers: marked by the system or by a deadline, told in a column, passed over if that is asked for."""

import csv
from pathlib import Path

import pytest

from academy.report.rows import Rows
from academy.report.store import Store
from tests.report.small import ADDS_TWO, RIGHT, called, refused


def marks(report: Path) -> dict[str, tuple[str, str]]:
    with (report / "grades.csv").open(encoding="utf-8-sig", newline="") as stream:
        return {row["learner"]: (row["points"], row["late"]) for row in csv.DictReader(stream)}


def on_disk(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_the_last_in_time_counts_and_what_is_late_is_told(tmp_path: Path, course: Path) -> None:
    files = {
        "nuray_31_10_double.py": ADDS_TWO,
        "nuray_31_11_double.py": RIGHT,
        "nuray_LATE_31_12_double-1.py": ADDS_TWO,
        "ulan_LATE_32_13_double.py": RIGHT,
    }
    given = on_disk(tmp_path / "canvas", files)
    words = ("grade", given, "--exercises", course, "--report", tmp_path / "report", "--lang", "en")
    assert called(*words).exit_code == 0
    assert marks(tmp_path / "report") == {"nuray_31": ("1", "double"), "ulan_32": ("3", "double")}
    done = called(*words, "--attempt", "last-in-time")
    assert done.exit_code == 0, done.output
    assert "canvas: Canvas's download of submissions. Learners: 2, answers: 4." in " ".join(done.stderr.split())
    assert marks(tmp_path / "report") == {"nuray_31": ("3", ""), "ulan_32": ("3", "double")}
    assert "the last that came in time" in (tmp_path / "report" / "index.html").read_text("utf-8")
    assert called("report", tmp_path / "report", "--attempt", "last").exit_code == 0
    assert marks(tmp_path / "report")["nuray_31"] == ("1", "double")


@pytest.mark.parametrize(
    ("until", "late"),
    [
        ("2026-11-20T12:00:00+00:00", "double"),
        ("2026-11-20T18:30:00+06:00", ""),
        ("2026-11-21 23:59", ""),
        ("2026-11-22", ""),
    ],
)
def test_a_deadline_marks_what_came_later(tmp_path: Path, course: Path, until: str, late: str) -> None:
    when = "nuray+w1+2026-11-20 12:15:00 UTC+x/double.py"
    given = on_disk(tmp_path / "inbound", {when: RIGHT, "ulan+w1+2026-11-01 12:00:00 UTC/double.py": RIGHT})
    done = called("grade", given, "--exercises", course, "--report", tmp_path / "r", "--deadline", until)
    assert done.exit_code == 0, done.output
    assert marks(tmp_path / "r") == {"nuray": ("3", late), "ulan": ("3", "")}


def test_where_the_time_is_not_known_it_is_said(tmp_path: Path, course: Path) -> None:
    given = on_disk(tmp_path / "in", {"nuray/double.py": RIGHT, "ulan/double.py": ADDS_TWO})
    words = ("grade", given, "--exercises", course, "--report", tmp_path / "r", "--lang", "en")
    done = called(*words, "--deadline", "2026-11-20")
    assert "is not known for 2 answers" in " ".join(done.stderr.split())
    assert "is no time" in refused(called(*words, "--deadline", "tomorrow"))


def test_only_the_attempts_that_may_count_are_judged(tmp_path: Path, course: Path) -> None:
    files = {f"nuray_{late}31_{n}_double.py": RIGHT + f"# {n}\n" for n, late in ((1, ""), (2, ""), (3, "LATE_"))}
    given = on_disk(tmp_path / "canvas", files)
    words = ("grade", given, "--exercises", course, "--report", tmp_path / "r", "--attempt", "last-in-time")
    assert called(*words).exit_code == 0
    with Store(tmp_path / "r") as store:
        assert store.base.execute("SELECT attempt FROM verdicts").fetchall() == [(2,)]
        assert Rows(store).attempt == "last-in-time"
