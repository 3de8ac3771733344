"""How peers grade the very same answers: plain pytest, check50, nbgrader in a batch, otter-grader.

Each gets a folder and the checks in its own form, and its verdicts are compared with what the answers deserve.
"""

import ast
import json
import re
import sqlite3
import subprocess
import textwrap
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from academy.course.course import Exercise
from bench import peers
from bench.check import environment

CHECK50 = '''"""The checks of an exercise for check50: each imports the answer into a process of its own."""

import sys

import check50
import check50.py

CHECKS = {checks!r}


def ask(name):
    sys.modules[{answer!r}] = check50.py.import_("{answer}.py")
    space = {{}}
    exec(CHECKS, space)
    try:
        space[name]()
    except AssertionError as error:
        raise check50.Failure(str(error))
'''
ONE50 = '''

@check50.check()
def {name}():
    """{name}"""
    ask("{name}")
'''
OTTER = """OK_FORMAT = False

from otter.test_files import test_case

name = "{name}"
points = 1


@test_case()
def {name}({answer}):
{body}
"""
PYTHON3 = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}


@dataclass(frozen=True)
class Answer:
    """A file, and how many checks it deserves to pass."""

    file: Path
    points: int


class Grader:
    """A peer in a folder of its own; `batch`: how many answers it grades at a time."""

    batch = False

    def __init__(self, exercise: Exercise, folder: Path) -> None:
        self.exercise, self.folder = exercise, folder
        tree = ast.parse(exercise.read("check.py"))
        self.tests = [one for one in tree.body if isinstance(one, ast.FunctionDef) and one.name.startswith("test_")]
        others = [one for one in tree.body if one not in self.tests]
        self.shared = "\n".join(text for one in others if f"from {exercise.name}" not in (text := ast.unparse(one)))
        folder.mkdir(parents=True)
        self.set_up()

    def seconds(self, answers: Sequence[Answer]) -> float:
        """For one of these answers; every verdict must be the one that is deserved."""
        self.lay_out(answers)
        start = time.perf_counter()
        said = self.grade(answers)
        took = time.perf_counter() - start
        found, deserved = self.points(said), sum(one.points for one in answers)
        if found != deserved:
            raise RuntimeError(f"{type(self).__name__} gives {found} points, {deserved} are deserved: {said}")
        return took / len(answers)

    def run(self, *command: str | Path, codes: tuple[int, ...] = (0,)) -> str:
        """What a program of the peer's environment says. Raises RuntimeError if it fails."""
        home, words = self.home(), list(map(str, command))
        env = {**environment(), "HOME": str(self.folder)}
        env["PATH"] = f"{home / 'bin'}:{env['PATH']}"
        words[0] = str(peers.program(home, words[0]))
        done = subprocess.run(words, cwd=self.folder, env=env, capture_output=True, text=True, encoding="utf-8")
        if done.returncode not in codes:
            raise RuntimeError(f"{words} ended with code {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def home(self) -> Path:
        """The peer's environment."""
        raise NotImplementedError

    def set_up(self) -> None:
        """What a teacher does once."""

    def lay_out(self, answers: Sequence[Answer]) -> None:
        """Put answers where the peer looks for them."""
        raise NotImplementedError

    def grade(self, answers: Sequence[Answer]) -> str:
        """Grade them; what it said."""
        raise NotImplementedError

    def points(self, said: str) -> int:
        """The points that it gave."""
        raise NotImplementedError


class Pytest(Grader):
    """A process for each answer, as everybody would: no wall around it."""

    def home(self) -> Path:
        return peers.pytest_alone()

    def set_up(self) -> None:
        (self.folder / "check.py").write_text(self.exercise.read("check.py"), encoding="utf-8")

    def lay_out(self, answers: Sequence[Answer]) -> None:
        (self.folder / f"{self.exercise.name}.py").write_bytes(answers[0].file.read_bytes())

    def grade(self, answers: Sequence[Answer]) -> str:
        return self.run("python", "-m", "pytest", "-q", "check.py", codes=(0, 1))

    def points(self, said: str) -> int:
        found = re.search(r"(\d+) passed", said)
        return int(found[1]) if found else 0


class Check50(Grader):
    """Its local mode: a process for each check."""

    def home(self) -> Path:
        return peers.locked("check50")

    def set_up(self) -> None:
        problem, name = self.folder / "problem", self.exercise.name
        problem.mkdir()
        checks = "".join(ONE50.format(name=one.name) for one in self.tests)
        head = CHECK50.format(checks=self.exercise.read("check.py"), answer=name)
        (problem / "__init__.py").write_text(head + checks, encoding="utf-8")
        (problem / ".cs50.yml").write_text(f"check50:\n  files:\n    - !require {name}.py\n", encoding="utf-8")

    def lay_out(self, answers: Sequence[Answer]) -> None:
        (self.folder / f"{self.exercise.name}.py").write_bytes(answers[0].file.read_bytes())

    def grade(self, answers: Sequence[Answer]) -> str:
        return self.run("check50", "--dev", "-o", "json", "--", self.folder / "problem", codes=(0, 1))

    def points(self, said: str) -> int:
        return sum(bool(one["passed"]) for one in json.loads(said)["results"])


class Nbgrader(Grader):
    """All answers in one call of `nbgrader autograde`: a kernel for each notebook."""

    batch = True

    def home(self) -> Path:
        return peers.locked("nbgrader")

    def set_up(self) -> None:
        (self.folder / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.course_id = 'bench'\n")
        self._write("source", self.exercise.folder / "solution.py", "### BEGIN SOLUTION\n{}\n### END SOLUTION")
        self.run("nbgrader", "generate_assignment", self.exercise.name, "--create")

    def lay_out(self, answers: Sequence[Answer]) -> None:
        for number, one in enumerate(answers):
            self._write(f"submitted/learner{number}", one.file, "{}")

    def grade(self, answers: Sequence[Answer]) -> str:
        return self.run("nbgrader", "autograde", self.exercise.name, "--create", "--force")

    def points(self, said: str) -> int:
        base = sqlite3.connect(self.folder / "gradebook.db")
        try:
            return int(base.execute("SELECT sum(auto_score) FROM grade").fetchone()[0])
        finally:
            base.close()

    def _write(self, place: str, answer: Path, around: str) -> None:
        code = around.format(answer.read_text(encoding="utf-8"))
        cells = [_cell("answer", code, grade=False, solution=True), _cell("helpers", self.shared)]
        for one in self.tests:
            text = f"{ast.unparse(one)}\n{one.name}()"
            cells.append(_cell(one.name, text, grade=True, solution=False, locked=True, points=1))
        _write_notebook(self.folder / place / self.exercise.name / f"{self.exercise.name}.ipynb", cells)


class Otter(Grader):
    """`otter run` in this machine's own processes: a kernel for each notebook."""

    def home(self) -> Path:
        return peers.locked("otter")

    def set_up(self) -> None:
        (self.folder / "tests").mkdir()
        (self.folder / "out").mkdir()
        for one in self.tests:
            inner = textwrap.dedent("\n".join(ast.unparse(one).splitlines()[1:]))
            body = textwrap.indent(f"{self.shared}\n{inner}", "    ")
            text = OTTER.format(name=one.name, answer=self.exercise.name, body=body)
            (self.folder / "tests" / f"{one.name}.py").write_text(text, encoding="utf-8")
        self.run("otter", "generate", "-t", "tests", "-o", "autograder.zip")

    def lay_out(self, answers: Sequence[Answer]) -> None:
        _write_notebook(self.folder / "answer.ipynb", [_cell("answer", answers[0].file.read_text(encoding="utf-8"))])

    def grade(self, answers: Sequence[Answer]) -> str:
        return self.run("otter", "run", "-a", "autograder.zip", "-o", "out", "answer.ipynb")

    def points(self, said: str) -> int:
        found = json.loads((self.folder / "out" / "results.json").read_text(encoding="utf-8"))
        return int(sum(one.get("score") or 0 for one in found["tests"]))


def _cell(name: str, text: str, **nbgrader: Any) -> dict[str, Any]:
    about = {"schema_version": 3, "locked": False, "task": False, "grade_id": name, **nbgrader}
    return {
        "id": name.replace("_", "-"),
        "cell_type": "code",
        "metadata": {"nbgrader": about} if nbgrader else {},
        "source": text,
        "outputs": [],
        "execution_count": None,
    }


def _write_notebook(file: Path, cells: list[dict[str, Any]]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    book = {"nbformat": 4, "nbformat_minor": 5, "metadata": PYTHON3, "cells": cells}
    file.write_text(json.dumps(book), encoding="utf-8")
