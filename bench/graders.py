"""How peers grade the very same answers: plain pytest, check50, nbgrader in a batch, otter-grader.

Each gets a folder and the checks in its own form; what it says of an answer is compared with what the answer deserves.
"""

import subprocess
import time
from pathlib import Path

from academy.checks import check_names
from academy.course import Exercise
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
        space["test_" + name]()
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
def test_{name}({answer}):
{body}
"""


class Grader:
    """A peer in a folder of its own. `points` grades one answer or all, and gives the sum of its points."""

    def __init__(self, exercise: Exercise, folder: Path) -> None:
        self.exercise, self.folder = exercise, folder
        self.names = check_names(exercise)
        folder.mkdir(parents=True)

    def run(self, *command: str | Path, where: Path | None = None, code: int = 0) -> str:
        """What a program says. Raises RuntimeError if it ends with another code."""
        done = subprocess.run(
            [str(word) for word in command],
            cwd=where or self.folder,
            env=environment(),
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        if done.returncode != code:
            raise RuntimeError(f"{command} ended with code {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def timed(self, answer: Path, deserved: int) -> float:
        """Seconds that the verdict takes, which must be the one that is deserved."""
        self.prepare(answer)
        start = time.perf_counter()
        said = self.grade(deserved)
        took = time.perf_counter() - start
        if (found := self.points(said)) != deserved:
            raise RuntimeError(f"{type(self).__name__} gives {found} points, {deserved} are deserved: {said}")
        return took

    def prepare(self, answer: Path) -> None:
        """Put an answer where the peer looks for it."""

    def grade(self, deserved: int) -> str:
        """Grade; what it said."""
        raise NotImplementedError

    def points(self, said: str) -> int:
        """The points in what it said."""
        raise NotImplementedError
