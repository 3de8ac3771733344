"""Who judges does not matter: one process, several, a cluster, any order; a worker that dies takes nothing along."""

import dataclasses
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import pytest

from academy.course.course import Course
from academy.errors import Trouble
from academy.grading.executors import Workers, dask, judge_all, processes
from academy.grading.job import Job, judge_job
from tests.report.small import (
    ADDS_TWO,
    ECHOES,
    RIGHT,
    ROOT,
    UNWRITTEN,
    called,
    environment,
    rows_of,
    small_class,
    timeless,
)

POINTS_AT_ITSELF = "def double(number):\n    raise ValueError(f'{double} at {hex(id(double))}, {object()}')\n"
ORDER_OF_A_SET = "def double(number):\n    return [one for one in {'a', 'b', 'c', 'd', 'e', str(number)}]\n"
ANSWERS = (RIGHT, ADDS_TWO, UNWRITTEN, ECHOES, POINTS_AT_ITSELF, ORDER_OF_A_SET)

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals")


@pytest.fixture(scope="module")
def tasks(course: Path) -> list[Job]:
    exercise = Course.find(course).exercise("double")
    now = exercise.edition
    return [Job(n, str(exercise.folder), now, one.encode()) for n, one in enumerate(ANSWERS)]


@pytest.fixture(scope="module")
def facts(tasks: list[Job]) -> dict[int, str]:
    """What one process says."""
    with processes(1) as executors:
        return said(tasks, executors)


def said(tasks: list[Job], executors: Workers) -> dict[int, str]:
    """Each verdict without its seconds."""
    return {task.number: timeless(compact(facts)) for task, facts in judge_all(tasks, executors)}


def compact(facts: Any) -> str:
    return json.dumps(facts, separators=(",", ":"))


def test_two_processes_say_what_one_says(tasks: list[Job], facts: dict[int, str]) -> None:
    with processes(2) as executors:
        assert said(list(reversed(tasks)), executors) == facts
    assert len(set(facts.values())) == len(ANSWERS)
    assert "0x" not in "".join(facts.values())


class Backwards(Executor):
    """Runs what it has when somebody must wait, the last first."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Future[Any], Callable[..., Any], tuple[Any, ...]]] = []
        self.order: list[int] = []

    def submit(self, work: Any, /, *args: Any, **more: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self.waiting.append((future, work, args))
        if len(self.waiting) == len(ANSWERS):
            for one, asked, given in reversed(self.waiting):
                self.order.append(given[0].number)
                one.set_result(asked(*given))
        return future


def test_any_executor_in_any_order_says_the_same(tasks: list[Job], facts: dict[int, str]) -> None:
    executor = Backwards()
    executors = Workers(lambda: executor, 2, lambda one, now: one.shutdown())
    assert said(tasks, executors) == facts
    assert executor.order == [5, 4, 3, 2, 1, 0]


def slow(task: Job) -> dict[str, Any]:
    time.sleep(0.1)
    return {"number": task.number, "pid": os.getpid()}


def deadly(task: Job) -> dict[str, Any]:
    """Number 3 kills its process, number 5 only the first time."""
    once = Path(task.folder) / "killed"
    if task.number == 3 or (task.number == 5 and not once.exists()):
        once.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return {"number": task.number}


@posix
def test_what_was_under_way_when_a_worker_died_is_asked_again(tmp_path: Path) -> None:
    tasks = [Job(number, str(tmp_path), "", b"") for number in range(12)]
    with processes(2) as executors:
        found = dict((task.number, facts) for task, facts in judge_all(iter(tasks), executors, deadly))
    assert found == {number: None if number == 3 else {"number": number} for number in range(12)}


@posix
def test_workers_do_not_outlive_their_parent(tmp_path: Path) -> None:
    program = """
import sys
from academy.grading.executors import judge_all, processes
from academy.grading.job import Job
from tests.report.test_crew import slow
if __name__ == "__main__":
    with processes(2) as executors:
        for task, facts in judge_all((Job(n, "", "", b"") for n in range(1000)), executors, slow):
            print(facts["pid"], flush=True)
"""
    (tmp_path / "program.py").write_text(program)
    run = subprocess.Popen(
        [sys.executable, str(tmp_path / "program.py")], env=environment(), stdout=subprocess.PIPE, text=True
    )
    assert run.stdout
    workers = {int(run.stdout.readline()) for _ in range(6)}
    run.kill()
    run.wait()
    run.stdout.close()
    until = time.monotonic() + 10
    while any(map(alive, workers)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(alive, workers))


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return "Z" not in Path(f"/proc/{pid}/stat").read_text().split()[2] if Path("/proc/self").exists() else True


def test_only_a_few_answers_are_in_memory_at_a_time() -> None:
    drawn, most = 0, 0

    def many() -> Iterator[Job]:
        nonlocal drawn
        for number in range(500):
            drawn += 1
            yield Job(number, "", "", b"")

    with processes(1) as executors:
        for back, _ in enumerate(judge_all(many(), executors, answer_only)):
            most = max(most, drawn - back)
    assert drawn == 500 and most <= 6


def answer_only(task: Job) -> dict[str, Any]:
    return {}


def test_another_edition_of_the_exercise_is_refused(tasks: list[Job]) -> None:
    with pytest.raises(Trouble, match="other_edition.*double"):
        judge_job(dataclasses.replace(tasks[0], edition="0" * 12))
    with pytest.raises(Trouble, match="other_edition.*nothing_of_this_name"):
        judge_job(dataclasses.replace(tasks[0], folder="/nowhere/nothing_of_this_name"))


def started(*words: str) -> "subprocess.Popen[str]":
    env = {**environment(), "DASK_DISTRIBUTED__WORKER__MEMORY__TERMINATE": "0"}
    return subprocess.Popen(
        [sys.executable, "-m", "distributed.cli." + words[0], *words[1:]],
        cwd=ROOT,
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list["subprocess.Popen[str]"]]]:
    """A scheduler and two workers on this machine, each a process of its own."""
    folder = tmp_path_factory.mktemp("dask")
    note = folder / "scheduler.json"
    quiet = ("--no-dashboard", "--scheduler-file", str(note))
    scheduler = started("dask_scheduler", "--host", "127.0.0.1", "--port", "0", *quiet)
    until = time.monotonic() + 60
    while not note.exists() and time.monotonic() < until:
        time.sleep(0.1)
    address = json.loads(note.read_text())["address"]
    one = ("dask_worker", address, "--no-nanny", "--nthreads", "1", "--no-dashboard", "--local-directory", str(folder))
    workers = [started(*one), started(*one)]
    yield address, workers
    for process in (*workers, scheduler):
        process.kill()
        process.wait()


def wait_for_workers(address: str, count: int) -> None:
    from dask.distributed import Client

    with Client(address, set_as_default=False) as client:
        client.wait_for_workers(count, timeout=60)


def test_a_cluster_says_the_same_and_a_worker_that_is_killed_loses_nothing(
    cluster: tuple[str, list["subprocess.Popen[str]"]],
    tasks: list[Job],
    facts: dict[int, str],
    course: Path,
    tmp_path: Path,
) -> None:
    address, workers = cluster
    wait_for_workers(address, 2)
    words = ("grade", small_class(tmp_path / "class", 3), "--exercises", course)
    for name, more in (("here", ("--processes", "1")), ("there", ("--dask", address))):
        assert called(*words, "--report", tmp_path / name, *more).exit_code == 0
    assert rows_of(tmp_path / "here") == rows_of(tmp_path / "there")
    with dask(address) as executors:
        assert executors.size == 2
        assert said(tasks, executors) == facts
        seen = set()
        numbers = []
        for task, found in judge_all((Job(n, "", "", b"") for n in range(40)), executors, slow):
            assert found
            numbers.append(task.number)
            seen.add(found["pid"])
            if len(numbers) == 10:
                next(one for one in workers if one.pid == found["pid"]).kill()
    assert sorted(numbers) == list(range(40)) and len(seen) == 2


def test_what_is_wrong_with_a_cluster_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("academy.grading.executors.PATIENCE", 1)
    for address in ("tcp://127.0.0.1:9", "no://where"):
        with pytest.raises(Trouble, match="no_cluster"), dask(address):
            pass
    monkeypatch.setitem(sys.modules, "dask.distributed", None)
    with pytest.raises(Trouble, match="no_dask"), dask("127.0.0.1:9"):
        pass
