"""A small exercise whose answers can do anything, and a look at the processes of a worker."""

import os
from pathlib import Path

from academy.bridge.verdict import Verdict
from academy.course.book import Book
from academy.course.course import Exercise
from academy.sandbox import Worker

QUESTIONS = ("first", "second", "third")
TASK = """---
minutes: 5
state: {state}
---
# Errand

Answer.

## Checks {{#checks}}

{checks}
## Mistakes {{#mistakes}}
"""
STARTER = '''"""An errand."""


def answer(question: str) -> object:
    """Return yes."""
    raise NotImplementedError
'''
YES = 'def answer(question):\n    return "yes"\n'


def errand(folder: Path, checks: str = "", state: str = "fresh") -> Exercise:
    """An exercise in this folder; `checks`: the text of check.py, else one check for each question."""
    checks = checks or "".join(f'def test_{one}():\n    assert answer("{one}") == "yes"\n\n\n' for one in QUESTIONS)
    place = folder / "errands" / "errand"
    place.mkdir(parents=True)
    (place / "check.py").write_text(f'"""Asks."""\n\nfrom errand import answer\n\n\n{checks}', encoding="utf-8")
    (place / "starter.py").write_text(STARTER, encoding="utf-8")
    (place / "solution.py").write_text(STARTER.replace("raise NotImplementedError", 'return "yes"'), encoding="utf-8")
    words = "".join(f"### {one}\n\nIt is asked.\n\n" for one in QUESTIONS)
    (place / "task.md").write_text(TASK.format(state=state, checks=words), encoding="utf-8")
    exercise = Exercise(place)
    (place / "book.json").write_text(Book(exercise.version, {}, {}).to_json(), encoding="utf-8")
    return exercise


def statuses(verdict: Verdict) -> list[str]:
    """How its checks went, in the order of the file."""
    return [one.status for one in verdict.checks]


def processes(worker: Worker) -> dict[int, str]:
    """The processes of a worker: number and command line."""
    parents: dict[int, list[int]] = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            parent = int(Path(f"/proc/{name}/stat").read_text().rpartition(")")[2].split()[1])
        except OSError:  # it ended meanwhile
            continue
        parents.setdefault(parent, []).append(int(name))
    found, todo = dict[int, str](), [worker.process.pid]
    while todo:
        number = todo.pop()
        try:
            found[number] = Path(f"/proc/{number}/cmdline").read_text()
        except OSError:
            continue
        todo += parents.get(number, [])
    return found
