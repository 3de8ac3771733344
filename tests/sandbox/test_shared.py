"""What two checks share: whatever a check of one answer leaves, no other check finds it, at any level that confines."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from academy.course.course import Exercise
from academy.sandbox import Worker
from tests.sandbox.conftest import LINUX
from tests.sandbox.small import YES, errand, statuses

pytestmark = pytest.mark.skipif(not LINUX, reason="layers are made on Linux")
SECOND = frozenset({"bubblewrap", "namespaces"})
LEVELS = {"full": frozenset[str](), "no jail": frozenset({"bubblewrap"}), "second": SECOND}
ALONE = {"limits alone": SECOND | {"landlock", "seccomp"}, "no namespaces": frozenset({"namespaces"})}

# Each is the body of a function that says whether it found a mark, and leaves one.
MARKS = {
    "flags of the streams": """
    flags = [fcntl.fcntl(fd, fcntl.F_GETFL) for fd in range(3)]
    for fd in range(3):
        fcntl.fcntl(fd, fcntl.F_SETFL, flags[fd] | os.O_NONBLOCK | os.O_APPEND)
    return any(flag & (os.O_NONBLOCK | os.O_APPEND) for flag in flags)""",
    "the place in a folder that is held open": """
    held = [fd for fd in range(3, 64) if known(os.fstat, fd) and os.path.stat.S_ISDIR(os.fstat(fd).st_mode)]
    found = any(known(os.lseek, fd, 0, os.SEEK_CUR) for fd in held)
    return found or any(known(os.lseek, fd, 7, os.SEEK_SET) for fd in held)""",
    "any lock": """
    lock = struct.pack("hhqqi4x", fcntl.F_WRLCK, 0, 1 << 42, 1, 0)
    commands = [fcntl.F_GETLK, fcntl.F_SETLK, fcntl.F_SETLKW, 36, 37, 38]
    return any(known(fcntl.fcntl, fd, one, lock) for fd in files() for one in commands) or any(
        known(fcntl.flock, fd, fcntl.LOCK_SH | fcntl.LOCK_NB) or not known(os.fstat, fd) for fd in files())""",
    "leases, notes and owners of files": """
    return any(
        known(fcntl.fcntl, fd, one, 1) for fd in [*files(), 0, 1, 2] for one in (8, 10, 1024, 1026, 1031, 1033))""",
    "threads, whose numbers come from one counter": """
    try:
        threading.Thread(target=len, args=("",)).start()
    except RuntimeError:
        return False
    return True""",
    "files": """
    return any(known(open, place + "/mark", "w") for place in ("/tmp", "/dev/shm", "/var/tmp", ".", "")) """,
    "the time at which a file was read": """
    places = [os.path.join(library(), one) for one in ("this.py", "antigravity.py")]
    seen = [os.stat(one).st_atime_ns for one in places]
    for one in places:
        open(one).read()
    return seen != [os.stat(one).st_atime_ns for one in places]""",
    "how much memory and how many processes there are": """
    return known(os.statvfs, "/") or known(os.getloadavg)""",
}
TOP = """
import fcntl, os, struct, sys, threading


def known(call, *args):
    try:
        return call(*args) or (call is fcntl.fcntl)
    except OSError:
        return False


def files():
    return [os.open("/dev/null", os.O_RDWR), os.open(os.path.join(library(), "os.py"), os.O_RDONLY)]


def library():
    return next(one for one in sys.path if os.path.isfile(os.path.join(one, "this.py")))


def mark():
{body}


def answer(question):
    return "found" if mark() else "yes"
"""


@contextlib.contextmanager
def working(without: frozenset[str]) -> Iterator[Worker]:
    one = Worker(without=without)
    try:
        yield one
    finally:
        one.close()


@pytest.fixture
def exercise(tmp_path: Path) -> Exercise:
    return errand(tmp_path)


@pytest.mark.parametrize("level", LEVELS)
def test_no_check_finds_what_another_left(level: str, exercise: Exercise) -> None:
    with working(LEVELS[level]) as worker:
        for name, body in MARKS.items():
            if level == "second" and name.startswith("how much memory"):
                continue  # as an ordinary program: how full the machine is
            for _ in range(2):  # nor what another answer left
                verdict = worker.judge(exercise, TOP.format(body=body.lstrip("\n")).encode())
                assert statuses(verdict) == ["pass"] * 3, (name, verdict.problem, verdict.checks[0])


LIBRARY = "random secrets statistics glob threading csv sqlite3 queue tempfile uuid concurrent.futures xml.dom.minidom"


@pytest.mark.parametrize("level", [*LEVELS, *ALONE])
def test_the_library_can_be_imported_at_every_level(level: str, exercise: Exercise) -> None:
    """Also below a closed folder, such as /root: not all that an honest answer imports was imported for it before."""
    at_the_top = "".join(f"import {one}\n" for one in LIBRARY.split())
    in_a_call = f"def answer(question):\n    import {', '.join(LIBRARY.split())}\n    return random.choice(['yes'])\n"
    with working({**LEVELS, **ALONE}[level]) as worker:
        for text in (at_the_top + YES, in_a_call):
            verdict = worker.judge(exercise, text.encode())
            assert statuses(verdict) == ["pass"] * 3, (verdict.problem, verdict.checks[0].said)
