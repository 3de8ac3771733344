"""Small classes, and a course whose only exercise is judged in no time."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
RIGHT = "def double(number: int) -> int:\n    return number + number\n"
ADDS_TWO = "def double(number: int) -> int:\n    return number + 2\n"
UNWRITTEN = "def double(number: int) -> int:\n    raise NotImplementedError\n"
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

## Mistakes {#mistakes}

### adds_two

The code adds two, so only the number two is doubled. Open hint 1.

hint: large 1
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
        (place / "wrong").mkdir()
        for file, text in (
            ("task.md", TASK),
            ("check.py", CHECK),
            ("starter.py", UNWRITTEN),
            ("solution.py", RIGHT.replace("number + number", "2 * number")),
            ("accepted/adds.py", RIGHT),
            ("wrong/adds_two.py", '"""fails: large"""\n\n\n' + ADDS_TWO),
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
    import re

    return re.sub(r'"seconds":[\d.e-]+', '"seconds":0', facts)


def copy_of(report: Path, folder: Path) -> Path:
    shutil.copytree(report, folder)
    return folder


def bytes_in(folder: Path) -> dict[str, bytes]:
    """Everything that a folder holds."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}
