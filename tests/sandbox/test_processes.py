"""Whatever an answer does to its process, there is a verdict, the next check is untouched, and nothing is left."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from academy.course.course import Exercise
from academy.sandbox import Worker
from academy.sandbox.worker import NoSandbox
from tests.sandbox.conftest import LINUX
from tests.sandbox.small import YES, errand, processes, statuses

pytestmark = pytest.mark.skipif(not LINUX, reason="processes are looked at in /proc")


@pytest.fixture
def exercise(tmp_path: Path) -> Exercise:
    return errand(tmp_path)


def on(question: str, does: str) -> bytes:
    """An answer that does this when it is asked this question, and else says yes."""
    text = f'    if question == "{question}":\n        {does}\n    return "yes"\n'
    return f"import os, sys\n\n\ndef answer(question):\n{text}".encode()


ENDS = {
    "it exits": "os._exit(0)",
    "it crashes": "import ctypes; ctypes.string_at(0)",
    "it recurses in C": "sys.setrecursionlimit(10**9); f = lambda: f(); f()",
    "it closes all": "os.closerange(0, 99)",
    "it says something else": "[os.write(n, b'garbage' * 99) for n in range(3, 30) if os.path.exists('/') or n]",
}


@pytest.mark.parametrize("name", ENDS)
def test_a_process_that_ends_is_an_error_in_this_check_only(name: str, exercise: Exercise, quick: Worker) -> None:
    verdict = quick.judge(exercise, on("second", ENDS[name]))
    assert verdict.checks[1].status in ("error", "fail")
    assert [statuses(verdict)[n] for n in (0, 2)] == ["pass", "pass"]
    if name in ("it exits", "it crashes"):
        assert (verdict.checks[1].status, verdict.checks[1].raised) == ("error", "Crashed")


@pytest.mark.parametrize("question", ["first", "second", "third"])
def test_a_loop_is_stopped_at_its_line(exercise: Exercise, quick: Worker, question: str) -> None:
    """In each check: their processes have other numbers, and one of them the number of the process they come from."""
    verdict = quick.judge(exercise, on(question, "while True: pass"))
    check = next(one for one in verdict.checks if one.name == question)
    assert (check.status, check.raised, check.line) == ("fail", "TooSlow", 6)


def test_a_loop_in_c_is_killed(exercise: Exercise, quick: Worker) -> None:
    verdict = quick.judge(exercise, on("second", "sum(iter(int, 1))"))
    assert statuses(verdict) == ["pass", "error", "pass"]
    assert verdict.checks[1].raised == "TooSlow"


def test_a_file_that_ends_its_process_has_one_reason(exercise: Exercise, quick: Worker) -> None:
    for text, kind in (("import os\nos._exit(0)\n", "ended_fatal"), ("sum(iter(int, 1))\n", "ended_too_slow")):
        verdict = quick.judge(exercise, text.encode())
        assert verdict.problem and verdict.problem.kind == kind
        assert statuses(verdict) == ["error"] * 3


@pytest.mark.parametrize(
    "remembers",
    [
        "import builtins as place",
        "import sys as place",
        "import math as place",
        "class place: pass",
    ],
)
def test_a_check_does_not_meet_what_another_left_in_memory(remembers: str, exercise: Exercise, quick: Worker) -> None:
    text = f"{remembers}\n\n\ndef answer(question):\n    place.n = getattr(place, 'n', 0) + 1\n"
    text += "    return 'yes' if place.n == 1 else 'no'\n"
    assert statuses(quick.judge(exercise, text.encode())) == ["pass"] * 3


def test_a_check_does_not_meet_what_another_left_in_files(exercise: Exercise, worker: Worker) -> None:
    text = """
import os


def answer(question):
    for place in ("/tmp/left", "/dev/shm/left", "/var/tmp/left", "/left"):
        if os.path.exists(place):
            return "no"
        try:
            open(place, "w").close()
        except OSError:
            pass
    return "yes"
"""
    for _ in range(2):
        assert statuses(worker.judge(exercise, text.encode())) == ["pass"] * 3


def test_state_is_kept_where_the_exercise_says_so(tmp_path: Path, worker: Worker) -> None:
    checks = "".join(f"def test_{one}():\n    assert answer('') == {n}\n\n\n" for n, one in enumerate(("a", "b", "c")))
    text = "seen = []\n\n\ndef answer(question):\n    seen.append(question)\n    return len(seen) - 1\n"
    kept = errand(tmp_path / "kept", checks, state="kept")
    assert statuses(worker.judge(kept, text.encode())) == ["pass", "pass", "pass"]
    fresh = errand(tmp_path / "fresh", checks)
    assert statuses(worker.judge(fresh, text.encode())) == ["pass", "fail", "fail"]


def test_nobody_knows_which_check_comes_when(exercise: Exercise, worker: Worker) -> None:
    """The numbers of processes grow with each check; so the checks come in another order for every answer."""
    text = "import os\n\n\ndef answer(question):\n    return os.getpid()\n"
    orders = set()
    for _ in range(20):
        verdict = worker.judge(exercise, text.encode())
        numbers = [int(one.yours or 0) for one in verdict.checks]
        orders.add(tuple(sorted(range(3), key=numbers.__getitem__)))
    assert len(orders) > 2


def test_an_honest_answer_is_judged_the_same_after_a_hostile_one(exercise: Exercise, quick: Worker) -> None:
    before = quick.judge(exercise, YES.encode())
    for does in (*ENDS.values(), "while True: pass", "bytearray(2 * 10**9)"):
        quick.judge(exercise, on("first", does))
        after = quick.judge(exercise, YES.encode())
        assert statuses(after) == statuses(before) == ["pass"] * 3


def test_memory_and_descriptors_are_bounded(exercise: Exercise, worker: Worker) -> None:
    verdict = worker.judge(exercise, on("first", "bytearray(2 * 10**9)"))
    assert (verdict.checks[0].status, verdict.checks[0].raised) == ("fail", "MemoryError")
    verdict = worker.judge(exercise, on("first", "kept = [open('/dev/null') for _ in range(300)]"))
    assert (verdict.checks[0].status, verdict.checks[0].raised) == ("fail", "OSError")


def test_the_environment_tells_nothing(tmp_path: Path, worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"LC_ALL", "LC_CTYPE", "LD_BIND_NOW", "PATH", "PWD", "PYTHONHASHSEED"}
    exercise = errand(tmp_path, f"def test_first():\n    assert set(answer('')) <= {known!r}\n")
    text = "import os\n\n\ndef answer(question):\n    return list(os.environ)\n"
    assert statuses(worker.judge(exercise, text.encode())) == ["pass"]


def ended(numbers: dict[int, str]) -> bool:
    """Have these processes ended within some seconds?"""
    for _ in range(100):
        if not any(_alive(number) for number in numbers):
            return True
        time.sleep(0.1)
    return False


def _alive(number: int) -> bool:
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def test_nothing_outlives_a_worker(exercise: Exercise) -> None:
    one = Worker()
    one.judge(exercise, YES.encode())
    before = processes(one)
    assert len(before) > 2
    one.close()
    assert ended(before)


def test_nothing_outlives_a_worker_that_is_killed(exercise: Exercise) -> None:
    text = "import sys, time; from pathlib import Path; from academy.course.course import Exercise; "
    text += "from academy.sandbox import Worker; w = Worker(); "
    text += f"w.judge(Exercise(Path({str(exercise.folder)!r})), {YES.encode()!r}); print(w.process.pid, flush=True); "
    text += "time.sleep(60)"
    program = subprocess.Popen([sys.executable, "-c", text], stdout=subprocess.PIPE, text=True)
    assert program.stdout

    class Known:
        process = program

    int(program.stdout.readline())
    before = processes(Known)  # type: ignore[arg-type]
    program.kill()
    program.wait()
    assert len(before) > 3
    assert ended(before)


def test_a_sandbox_that_breaks_down_is_made_anew(exercise: Exercise) -> None:
    one = Worker()
    try:
        one.judge(exercise, YES.encode())
        for number, command in processes(one).items():
            if "fork_server" in command and number != one.process.pid:
                with contextlib.suppress(ProcessLookupError):  # it went with the one before it
                    os.kill(number, signal.SIGKILL)
        assert statuses(one.judge(exercise, YES.encode())) == ["pass"] * 3
        one.process.kill()
        assert statuses(one.judge(exercise, YES.encode())) == ["pass"] * 3
    finally:
        one.close()


def test_a_sandbox_that_cannot_be_made_anew_is_one_sentence(
    exercise: Exercise, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = Worker()
    monkeypatch.setattr("academy.sandbox.worker._START", "raise SystemExit")
    one.process.kill()
    with pytest.raises(NoSandbox) as error:
        one.judge(exercise, YES.encode())
    assert error.value.key == "no_python"
