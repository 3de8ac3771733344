"""A stranger's code sees the interpreter and its library; no solution, no check, nobody else's file."""

from pathlib import Path

import pytest

from academy.course.course import Course
from academy.sandbox import Worker
from tests.sandbox.conftest import LINUX
from tests.sandbox.ordinary import ROOT
from tests.sandbox.small import errand, statuses

pytestmark = pytest.mark.skipif(not LINUX, reason="layers are made on Linux")

LOOKS = '''
import os
import sys


def answer(question):
    """Which of these names, and of these texts in files, can be found anywhere."""
    names, texts, clone = question
    starts = ["/", "/tool", "/usr", "/lib", "/etc", "/home", "/root", "/work", "/opt", "/var", "/tmp", "/proc", clone]
    place = os.__file__
    while place != "/":
        place = os.path.dirname(place)
        starts.append(place)
    found, visited = set(), set()
    for start in starts + sys.path:
        for folder, below, files in os.walk(start):
            if folder in visited:
                below.clear()
                continue
            visited.add(folder)
            found.update(name for name in names if name in files)
            for name in files:
                try:
                    path = os.path.join(folder, name)
                    if name.endswith((".py", ".md", ".json")) and os.path.getsize(path) < 60_000:
                        with open(path, "rb") as stream:
                            content = stream.read()
                        found.update(text for text in texts if text.encode() in content)
                except OSError:
                    pass
    return sorted(found)
'''
IN_THE_LIBRARY = ("class JSONDecodeError(ValueError):", "decoder.py")


@pytest.mark.parametrize("without", [frozenset[str](), frozenset({"bubblewrap", "namespaces"})], ids=["full", "second"])
def test_no_solution_and_no_check_can_be_read(without: frozenset[str], tmp_path: Path) -> None:
    exercise = Course.find().exercise("tree_head")
    texts = [max(exercise.read(file).splitlines(), key=len) for file in ("solution.py", "check.py", "check_more.py")]
    names = ["solution.py", "check_more.py", "starter.py", "course.toml", "conftest.py", "shadow"]
    one = Worker(deadline=200, without=without)
    try:
        if "bubblewrap" not in one.protections.names:
            names = []  # elsewhere a name can be seen, though nothing can be read
        question = [*names, IN_THE_LIBRARY[1]], [*texts, IN_THE_LIBRARY[0]], str(ROOT)
        checks = f"def test_first():\n    assert answer({question!r}) == {sorted(IN_THE_LIBRARY)!r}\n"
        verdict = one.judge(errand(tmp_path, checks), LOOKS.encode())
    finally:
        one.close()
    assert statuses(verdict) == ["pass"], verdict


def test_no_process_but_its_own_can_be_seen(tmp_path: Path, worker: Worker) -> None:
    exercise = errand(tmp_path, "def test_first():\n    assert answer('') == []\n")
    text = """
import os


def answer(question):
    try:
        return os.listdir("/proc")
    except OSError:
        return []
"""
    assert statuses(worker.judge(exercise, text.encode())) == ["pass"]


def test_the_memory_of_its_process_holds_no_solution(tmp_path: Path, worker: Worker) -> None:
    """Whatever Python can reach from the answer: every object, module and frame."""
    exercise = errand(tmp_path, "def test_first():\n    assert answer('') == []\n")
    text = """
import gc
import sys


def answer(question):
    found = [name for name in sys.modules if "judge" in name or "pytest" in name or "solution" in name]
    frame = sys._getframe()
    while frame:
        found += [name for name in frame.f_globals if "solution" in name]
        frame = frame.f_back
    for one in gc.get_objects():
        if isinstance(one, dict) and "__file__" in one and str(one["__file__"]).endswith(("solution.py", "check.py")):
            found.append(str(one["__file__"]))
    return found
"""
    verdict = worker.judge(exercise, text.encode())
    assert statuses(verdict) == ["pass"], verdict.checks[0].yours
