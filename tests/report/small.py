"""Small classes, and a course whose only exercise is judged in no time."""

import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

from typer.testing import CliRunner, Result

from academy.cli.verbs import app
from academy.course.course import Course
from academy.intake import Answer, Learner
from academy.judge.judge import judge
from academy.report.filling import Filled
from academy.report.register import register
from academy.report.rows import Rows
from academy.report.store import Store
from academy.report.views import write_views
from academy.report.wording import Wording

ROOT = Path(__file__).resolve().parent.parent.parent
RIGHT = "def double(number: int) -> int:\n    return number + number\n"
ADDS_TWO = "def double(number: int) -> int:\n    return number + 2\n"
ECHOES = "def double(number: int) -> int:\n    raise ValueError(f'asked for {number} and {str(number)[::-1]}')\n"
SECRET = "48151623"  # what the hidden check asks
UNWRITTEN = "def double(number: int) -> int:\n    raise NotImplementedError\n"
ASKS = f"assert double({SECRET}) == 2 * {SECRET}"
TASK = """---
minutes: 1
needs: []
runs: [browser, desktop]
---
# Twice a number

Write `double(number)`.

## Checks {#checks}

### small

A small number is doubled.

1. Which operator?

### large

A large number is doubled.

1. Does it depend on the size?

## More {#more}

### secret

A number of which nobody knows is doubled.

1. Any number can be asked.

## Mistakes {#mistakes}

### adds_two

The code adds two, so only the number two is doubled. Open hint 1.

## Other right answers {#accepted}

### adds

Adds the number to itself.
"""
MISTAKES = """[adds_two]
fails = "large"
hint = "large 1"
old = "2 * number"
new = "number + 2"
"""
CHECK = """from double import double


def test_small() -> None:
    assert double(2) == 4


def test_large() -> None:
    assert double(1000) == 2000
    assert double(-3) == -6
    assert double(77) == 154
    assert double(5) == 10
    assert double(9) == 18
    assert double(8) == 16
    assert double(7) == 14
    assert double(6) == 12
    assert double(12) == 24
    assert double(13) == 26
    assert double(14) == 28
"""


def small_course(folder: Path, names: tuple[str, ...] = ("double",)) -> Path:
    """A course of one's own, for `--exercises`; every exercise doubles a number."""
    listed = ", ".join(f'"{name}"' for name in names)
    for name in names:
        place = folder / "own" / name
        (place / "accepted").mkdir(parents=True)
        for file, text in (
            ("task.md", TASK),
            ("check.py", CHECK),
            ("check_more.py", f"from double import double\n\n\ndef test_secret() -> None:\n    {ASKS}\n"),
            ("starter.py", UNWRITTEN),
            ("solution.py", RIGHT.replace("number + number", "2 * number")),
            ("accepted/adds.py", RIGHT),
            ("mistakes.toml", MISTAKES),
        ):
            (place / file).write_text(text.replace("double", name), encoding="utf-8")
    (folder / "course.toml").write_text(f'[[module]]\nname = "own"\nexercises = [{listed}]\n', encoding="utf-8")
    return folder


def small_class(folder: Path, count: int, name: str = "double") -> Path:
    """Learners aigul00, aigul01, …: right, wrong and unwritten in turn."""
    for number in range(count):
        place = folder / f"aigul{number:02}"
        place.mkdir(parents=True)
        answer = (RIGHT, ADDS_TWO, UNWRITTEN)[number % 3] + f"# {number}\n"
        (place / f"{name}.py").write_text(answer.replace("double", name), encoding="utf-8")
    return folder


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "academy.cli", *map(str, words)]


def environment(lang: str = "en") -> dict[str, str]:
    return {**os.environ, "LANG": f"{lang}_KG.UTF-8", "LC_ALL": "", "COLUMNS": "100", "PYTHONPATH": str(ROOT)}


def academy(folder: Path, *words: str | Path, lang: str = "en") -> "subprocess.CompletedProcess[str]":
    """The command line in a folder."""
    return subprocess.run(
        command(*words),
        cwd=folder,
        env=environment(lang),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )


def rows_of(report: Path) -> list[tuple[Any, ...]]:
    """All verdicts of a report without seconds and times, in one order."""
    base = sqlite3.connect(report / "grades.db")
    try:
        found = base.execute(
            """SELECT learner, exercise, attempt, sha256, edition, seed, tool, passed, of, protections, facts
            FROM verdicts ORDER BY 1, 2, 3, 4, 5, 6, 7"""
        ).fetchall()
    finally:
        base.close()
    return [(*most, timeless(facts)) for *most, facts in found]


def timeless(facts: str) -> str:
    return re.sub(r'"seconds":[\d.e-]+', '"seconds":0', facts)


def bytes_in(folder: Path) -> dict[str, bytes]:
    """Everything that a folder holds."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def called(*words: str | Path, lang: str = "en") -> Result:
    """The command line in this process."""
    return CliRunner(env={"LANG": f"{lang}_KG.UTF-8", "LC_ALL": "", "COLUMNS": "400"}).invoke(app, [*map(str, words)])


def refused(done: Result) -> str:
    """The one sentence of a call that was wrong."""
    said = " ".join(done.stderr.split())
    assert done.exit_code == 2, (done.exception, done.output)
    assert "Traceback" not in said and not isinstance(done.exception, (OSError, ValueError)), said
    return said


def learner(key: str, *sources: str, exercise: str = "double", **more: Any) -> Learner:
    """Somebody who handed in these answers, the oldest first."""
    answers = [Answer(exercise, f"{key}/{exercise}.py", one.encode(), attempt=n) for n, one in enumerate(sources, 1)]
    return Learner(key, answers=answers, **more)


def small_report(
    folder: Path, learners: list[Learner], course: Path, lang: str = "en", filled: Filled | None = None
) -> list[str]:
    """A report of these learners, judged in this process; returns what it says about its views."""
    known = Course.find(course)
    with Store(folder, new=True) as store:
        register(store, learners, known.exercises, seed="", attempt="last", exercises=str(course), notes=[])
        for number in store.pending("best", lambda names: True):
            name, raw = store.answer(number)
            store.add(number, judge(known.exercise(name), raw, hidden=True).to_dict())
        return list(write_views(Rows(store), Wording(known, lang), folder, filled or Filled()))
