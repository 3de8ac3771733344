"""Hostile submissions: whatever a stranger's file does, the marks are honest and the next file is judged as before."""

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from academy.course.course import Course
from tests.sandbox import levels, running
from tests.sandbox.canary import Canary
from tests.sandbox.corpus import GROUPS, corpus

WITHOUT = os.environ.get("ACADEMY_TEST_WITHOUT_SANDBOX") == "1"
linux = pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is made of parts of Linux")
full = pytest.mark.skipif(WITHOUT, reason="ACADEMY_TEST_WITHOUT_SANDBOX=1")
NEEDED = {1: {"bubblewrap", "namespaces", "landlock", "seccomp", "rlimits"}, 2: {"landlock", "seccomp", "rlimits"}}
ROOT = os.getuid() == 0 if hasattr(os, "getuid") else False
EVERYTHING = os.environ.get("ACADEMY_TEST_EVERYTHING") == "1"


@pytest.fixture
def ground() -> Iterator[Path]:
    """A folder that an ordinary user passes through: pytest's own are closed again whenever another run begins."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def told(outcome: running.Outcome) -> str:
    """What was not held, a line for each."""
    return "\n".join(f"{name}: {'; '.join(amiss)}" for name, amiss in sorted(outcome.amiss.items()))


def quick() -> list[str]:
    """Every sixth of the submissions that do not use time and room up: what every run can afford twice more."""
    return [name for name in running.everything() if corpus()[name].group != "exhaust"][::6]


def test_the_corpus_is_large_and_says_what_it_does() -> None:
    of = Counter(one.group for one in corpus().values())
    assert set(of) == set(GROUPS) and all(of[group] >= 12 for group in GROUPS) and sum(of.values()) >= 140
    course = Course.find()
    for one in corpus().values():
        assert one.earns <= set(course.exercise(one.exercise).task().checks), one.name
    assert len({one.tries for one in corpus().values()}) == len(corpus())


def test_the_table_has_every_submission_and_the_first_two_levels_hold_all() -> None:
    assert set(levels.table()) == set(corpus())
    assert all({1, 2} <= set(held) for held in levels.table().values())


@full
@pytest.mark.parametrize(("level", "ordinary"), [(1, False), (2, True), (1, True), (2, False)])
def test_no_hostile_submission_gains_or_leaves_anything(
    level: int, ordinary: bool, ground: Path, record_property: Callable[[str, str], None]
) -> None:
    """All behind every layer, as root where this is root; some as an ordinary user behind Landlock, seccomp and limits.
    ACADEMY_TEST_EVERYTHING=1: all of them, both ways round (a quarter of an hour more).
    """
    if not ordinary and not ROOT:
        pytest.skip("no root")
    if not EVERYTHING and (level, ordinary) not in {(1, not ROOT), (2, True)}:
        pytest.skip("ACADEMY_TEST_EVERYTHING is not set")
    names = running.everything() if EVERYTHING or level == 1 else quick()
    with Canary() as canary:
        outcome = running.shared(level, ground, ordinary, names)
    who = "an ordinary user" if ordinary else "root"
    record_property("protections", f"{len(outcome.facts)} started by {who}, behind {', '.join(outcome.protections)}")
    assert set(outcome.protections) == NEEDED[level], "a protection is missing here: this level was not tried"
    assert not outcome.amiss, told(outcome)
    assert set(outcome.facts) == set(names)
    assert not outcome.outlived and not canary.heard


@full
def test_limits_alone_hold_exactly_what_the_table_says(
    ground: Path, record_property: Callable[[str, str], None]
) -> None:
    names = running.everything() if EVERYTHING else quick()
    outcome = running.lawless(ground, names)
    record_property("protections", f"{len(outcome.facts)} behind {', '.join(outcome.protections)} alone")
    assert outcome.protections == ["rlimits"]
    lost = {name for name, held in levels.table().items() if 3 not in held} & set(names)
    more, fewer = set(outcome.amiss) - lost, lost - set(outcome.amiss) - levels.SOMETIMES
    assert not more and not fewer, f"held no longer: {sorted(more)}; held now: {sorted(fewer)}\n{told(outcome)}"


# Where are solution and checks?

SEARCH = """
import sys
from academy.course.course import Course
from academy.sandbox import Worker

worker = Worker(deadline=60, without=frozenset(sys.argv[1].split()))
verdict = worker.judge(Course.find().exercise("tree_head"), sys.stdin.buffer.read())
worker.close()
print(verdict.to_json())
"""


def searched(python: Path, name: str, cwd: Path, without: str = "") -> tuple[int, str]:
    """How many checks a search passes when it has all the time it wants, and what it printed."""
    env = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    command = [str(python), "-P", "-c", SEARCH, without]
    done = subprocess.run(command, input=corpus()[name].raw, cwd=cwd, env=env, capture_output=True, timeout=150)
    assert done.returncode == 0, done.stderr.decode()
    verdict = json.loads(done.stdout)
    return sum(one["status"] == "pass" for one in verdict["checks"]), verdict["checks"][0]["printed"]


@full
@pytest.mark.parametrize("name", ["read_every_solution", "read_every_check"])
@pytest.mark.parametrize("without", ["", "bubblewrap namespaces"])
def test_no_readable_file_holds_a_solution_or_a_check(name: str, without: str, root: Path) -> None:
    passed, printed = searched(Path(sys.executable), name, root, without)
    assert passed == 0, printed
    assert int(printed.split()[2]) > 100, "it found the library at least"
