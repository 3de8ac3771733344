"""A watchman: looks at processes, files, sockets and shared memory, and says what was not there before."""

import contextlib
import ctypes
import os
import shutil
import signal
import stat
import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.sandbox.corpus import MARK

SHARED = ("/tmp", "/var/tmp", "/dev/shm", "/dev/mqueue", "/run", "/run/lock", "/")
DULL = {".git", ".venv", "node_modules", ".build", "site", "__pycache__"}
DULL |= {".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"}
PATIENCE = 10.0  # seconds that a worker may take to clear up


def adopt_orphans() -> None:
    """Make this process the parent of all its orphaned descendants (Linux): no daemon gets out of sight."""
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER


def descendants(pid: int) -> set[int]:
    """All living processes below this one."""
    children: dict[int, list[int]] = {}
    for place in Path("/proc").iterdir():
        if place.name.isdigit():
            try:
                words = (place / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if words[0] != "Z":
                children.setdefault(int(words[1]), []).append(int(place.name))
    found: set[int] = set()
    todo = [pid]
    while todo:
        more = [child for child in children.get(todo.pop(), ()) if child not in found]
        found.update(more)
        todo += more
    return found


class Scales:
    """Weighs all descendants of this process four times a second; `most` is in bytes."""

    def __init__(self) -> None:
        self.most = 0
        threading.Thread(target=self._weigh, daemon=True).start()

    def _weigh(self) -> None:
        page = os.sysconf("SC_PAGE_SIZE")
        while True:
            pages = 0
            for pid in descendants(os.getpid()):
                with contextlib.suppress(OSError):
                    pages += int(Path(f"/proc/{pid}/statm").read_text().split()[1])
            self.most = max(self.most, pages * page)
            time.sleep(0.25)


class Watchman:
    """`private`: folders of which every new entry counts; in the shared places the marked ones and those of `uids`."""

    def __init__(self, private: Iterable[Path], course: Path, uids: frozenset[int] = frozenset()) -> None:
        self.private, self.course, self.uids = list(private), course, uids
        self.rest = 0
        self.before = self._look()

    def settle(self) -> None:
        """What is here now is as it should be."""
        self.rest = len(descendants(os.getpid()))
        self.before = self._look()

    def new(self) -> list[str]:
        """What was not here before and did not go away, as words; files and processes are also removed."""
        end = time.monotonic() + PATIENCE
        while True:
            more, now = sorted(descendants(os.getpid())), self._look()
            said = [f"changed {place}" for place, what in self.before.items() if now.get(place, what) != what]
            said += [f"removed {place}" for place in self.before if place not in now]
            left = sorted(set(now) - set(self.before))
            if not (said or left or len(more) > self.rest) or time.monotonic() > end:
                break
            time.sleep(0.02)
        for pid in more[self.rest :]:
            _kill(pid)
            said.append("a process goes on")
        for place in left:
            _remove(place)
            said.append(f"left {place}")
        return sorted({one[:100] for one in said})

    def _look(self) -> dict[str, object]:
        seen: dict[str, object] = {}
        for folder in self.private:
            seen.update((place, None) for place, _ in _walk(folder, 6))
        for folder in SHARED:
            seen.update((place, None) for place, owner in _walk(Path(folder), 1) if MARK in place or owner in self.uids)
        for place, _ in _walk(self.course, 5):
            status = os.lstat(place)
            seen[place] = status.st_mtime_ns if stat.S_ISREG(status.st_mode) else None
        for kind in ("shm", "sem", "msg"):
            lines = _lines(f"/proc/sysvipc/{kind}")
            seen.update((f"{kind} {line.split()[0]}", None) for line in lines[1:])
        seen.update((f"socket {line.split()[-1]}", None) for line in _lines("/proc/net/unix") if MARK in line)
        seen[f"priority {os.getpriority(os.PRIO_PROCESS, 0)}"] = None
        return seen


def _walk(folder: Path, depth: int) -> Iterator[tuple[str, int]]:
    """Entries below a folder with their owners."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        try:
            inside = entry.is_dir(follow_symlinks=False)
            if inside and entry.name in DULL:  # other tests, and we ourselves, write there meanwhile
                continue
            yield entry.path, entry.stat(follow_symlinks=False).st_uid
            if inside and depth > 1:
                yield from _walk(Path(entry.path), depth - 1)
        except OSError:
            continue


def _lines(file: str) -> list[str]:
    try:
        return Path(file).read_text().splitlines()
    except OSError:
        return []


def _remove(place: str) -> None:
    """Only what bears the mark, or lies where nobody else works."""
    if MARK not in place or not place.startswith("/"):
        return
    with contextlib.suppress(OSError):
        shutil.rmtree(place) if os.path.isdir(place) and not os.path.islink(place) else os.unlink(place)


def _kill(pid: int) -> None:
    with contextlib.suppress(OSError):
        os.kill(pid, signal.SIGKILL)
