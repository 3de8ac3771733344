"""An instructor grades a class of real answers."""

import csv
import json
import re
import shutil
from pathlib import Path

import pytest

from academy.course.course import Course, Exercise
from academy.course.mistakes import KnownAnswer
from academy.judge.judge import judge
from academy.report.marks import harmless
from tests.test_verbs import academy

COURSE = Course.find()


def class_of(folder: Path, count: int) -> dict[str, dict[str, int]]:
    """Learners with answers from solution, accepted and wrong; the points that each deserves."""
    deserved: dict[str, dict[str, int]] = {}
    kinds = [
        (one, answer)
        for number in range(9)
        for one in COURSE.exercises
        for known in [[answer for kind in ("solution", "accepted", "wrong") for answer in one.answers(kind)]]
        for answer in known[number : number + 1]
    ]
    for n in range(count):
        learner = folder / f"learner{n:02}" / ("work" if n % 2 else "")
        learner.mkdir(parents=True)
        marks = deserved[f"learner{n:02}"] = {}
        for exercise, answer in kinds[3 * n : 3 * n + 3]:
            (learner / f"{exercise.name}.py").write_text(answer.source, encoding="utf-8")
            marks[exercise.name] = points(exercise, answer)
    return deserved


def points(exercise: Exercise, answer: KnownAnswer) -> int:
    """Of the shown checks all but those that it says it fails; of the hidden ones those that pass here too."""
    shown = len(exercise.task().checks) - len(answer.fails or ())
    if not exercise.task().more:
        return shown
    return shown + sum(
        one.hidden and one.status == "pass" for one in judge(exercise, answer.source, hidden=True).checks
    )


def table(folder: Path) -> list[dict[str, str]]:
    with (folder / "report" / "grades.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_every_mark_of_a_class_is_right(tmp_path: Path) -> None:
    deserved = class_of(tmp_path / "class", 16)
    graded = academy(tmp_path, "grade", "class")
    assert graded.returncode == 0, graded.stderr
    assert re.match("Sandbox: .*protections|No sandbox: ", graded.stderr), "the first line says what was on"
    rows = table(tmp_path)
    of = sum(len(one.task().checks) + len(one.task().more) for one in COURSE.exercises)
    assert [row["learner"] for row in rows] == sorted(deserved)
    for row in rows:
        marks = deserved[row["learner"]]
        assert {name: int(row[name]) for name in marks} == marks
        assert int(row["points"]) == sum(marks.values())
        assert int(row["of"]) == of
        assert float(row["percent"]) == pytest.approx(100 * sum(marks.values()) / of, abs=0.051)
    verdicts = [json.loads(line) for line in (tmp_path / "report" / "verdicts.jsonl").read_text().splitlines()]
    assert len(verdicts) == sum(map(len, deserved.values()))
    assert all(one["lines"][-1]["kind"] == "next" for one in verdicts)


def test_zips_of_submit_keep_name_and_number(tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    shutil.copy(COURSE.exercise("tree_head").folder / "solution.py", tmp_path / "work" / "tree_head.py")
    academy(tmp_path, "submit", "--name", "=cmd()", "--number", "77")
    (tmp_path / "in").mkdir()
    shutil.move(tmp_path / "submission-77.zip", tmp_path / "in")
    assert academy(tmp_path, "grade", "in").returncode == 0
    (row,) = table(tmp_path)
    assert (row["number"], row["name"], row["percent"]) == ("77", "'=cmd()", "100.0")


def test_what_is_not_understood_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    one = tmp_path / "class" / "one"
    one.mkdir(parents=True)
    shutil.copy(COURSE.exercise("tree_head").folder / "solution.py", one / "tree_head.py")
    (one / "tree_haed.py").write_text("x = 1\n")
    (tmp_path / "class" / "two.zip").write_bytes(b"PK\x03\x04 torn")
    said = academy(tmp_path, "grade", "class")
    assert said.returncode == 0
    assert "one: tree_haed.py is no exercise. Did the learner mean tree_head.py?" in " ".join(said.stderr.split())
    assert "two.zip is not a zip that can be read." in said.stderr
    assert [(row["learner"], row["tree_head"]) for row in table(tmp_path)] == [("one", "17"), ("two", "")]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "＝1"])
def test_no_cell_of_the_table_is_a_formula(text: str) -> None:
    assert harmless(text) == "'" + text
