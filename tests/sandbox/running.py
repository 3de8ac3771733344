"""Starts trials: as root or as an ordinary user, on this machine or locked in; survives what they do."""

import functools
import json
import os
import queue
import secrets
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from academy.cache import cache_folder
from academy.course.course import Course
from academy.diagnosis.build_book import make_books
from tests.sandbox.corpus import corpus
from tests.sandbox.watchman import descendants

ROOT = Path(__file__).resolve().parent.parent.parent
USER = 64_007  # nobody's number: what this user's processes own is the trial's
DROP: dict[str, Any] = {"user": USER, "group": USER, "extra_groups": []}
LOCK = ["bwrap", "--die-with-parent", "--new-session", "--unshare-pid", "--unshare-ipc", "--unshare-net"]
LOCK += ["--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc"]
LOCK += ["--tmpfs", "/tmp", "--tmpfs", "/var/tmp", "--tmpfs", "/run"]
WAIT = 120  # seconds without a word of a trial, among them what the first verdict on an exercise takes


class NoPython(Exception):
    """No interpreter here that an ordinary user could start."""


@functools.cache
def _python_for(user: int | None) -> str:
    """The interpreter of this run; where another user may not read it, the system's of the same version."""
    drop = DROP if user else {}
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    env = {"PYTHONPATH": sysconfig.get_path("purelib")}
    needs = ["-c", "import msgpack, hypothesis"]
    for python in (sys.executable, f"/usr/bin/{version}", f"/usr/local/bin/{version}"):
        try:
            subprocess.run([python, *needs], env=env, check=True, capture_output=True, **drop)
        except (OSError, subprocess.CalledProcessError):
            continue
        return python
    raise NoPython(f"{version} that user {user} can read")


def python_for(drop: dict[str, Any]) -> str:
    """Raises NoPython."""
    return _python_for(drop.get("user"))


@dataclass
class Outcome:
    """What a run of many submissions gave: facts by name, the protections in force, what outlived the worker."""

    facts: dict[str, dict[str, Any]] = field(default_factory=dict)
    protections: list[str] = field(default_factory=list)
    outlived: list[str] = field(default_factory=list)

    @property
    def amiss(self) -> dict[str, list[str]]:
        return {name: facts["amiss"] for name, facts in self.facts.items() if facts["amiss"]}


@dataclass
class Place:
    """Where a trial runs: the course, a home and a temporary folder, all its own."""

    folder: Path
    course: Path
    ordinary: bool
    locked: bool = False

    def __post_init__(self) -> None:
        for name in ("home", "tmp", "cwd"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        neighbour = self.folder / "tmp" / "som_neighbour"
        neighbour.mkdir(exist_ok=True)
        shutil.copy(ROOT / "exercises" / "hashing" / "fingerprint" / "solution.py", neighbour / "fingerprint.py")
        if self.ordinary and os.getuid() == 0:
            for place in [self.folder, *self.folder.rglob("*")]:
                os.chown(place, USER, USER)

    def start(self, level: int) -> "subprocess.Popen[str]":
        """A trial at this level."""
        drop = DROP if self.ordinary and os.getuid() == 0 else {}
        command = [python_for(drop), "-P", "-m", "tests.sandbox.trial", str(level)]
        if self.locked:
            command = [*self._lock(), *command, "--canary"]
        return subprocess.Popen(
            command,
            cwd=self.folder / "cwd",
            env=self._environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=(self.folder / "errors").open("a"),
            text=True,
            start_new_session=True,
            **drop,
        )

    def _environment(self) -> dict[str, str]:
        env = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
        env |= {"HOME": str(self.folder / "home"), "TMPDIR": str(self.folder / "tmp")}
        env["PYTHONPATH"] = os.pathsep.join([str(self.course), sysconfig.get_path("purelib")])
        env |= {"SOM_HOSTILE_SECRET": secrets.token_hex(16), "ACADEMY_CACHE": str(self.folder.parent / "books")}
        return env | ({"SOM_HOSTILE_USER": "1"} if self.ordinary and os.getuid() == 0 else {})

    def _lock(self) -> list[str]:
        """A machine of its own for attacks that nothing holds: own processes, network and temporary folders."""
        words = [*LOCK, "--ro-bind", sys.prefix, sys.prefix]  # where it lies below a folder that is emptied
        for folder in (self.folder, self.folder.parent / "books", self.course):
            words += ["--bind", str(folder), str(folder)]
        return [*words, "--chdir", str(self.folder / "cwd")]


def run(level: int, place: Place, names: Iterable[str]) -> Outcome:
    """Try these submissions; a trial that dies or hangs is started again with those that are left."""
    outcome, left = Outcome(), list(names)
    while left:
        before = len(left)
        with place.start(level) as trial:
            begun = _listen(trial, left, outcome)
            _end(trial)
        if begun:
            left.remove(begun)
            outcome.facts[begun] = {"amiss": ["the judge itself ended"]}
        left = [name for name in left if name not in outcome.facts]
        if len(left) == before:  # or what an earlier one left behind has ended this trial between two others
            raise RuntimeError(f"the trial at level {level} cannot be run: {left[0]} was not begun")
    return outcome


def _listen(trial: "subprocess.Popen[str]", names: list[str], outcome: Outcome) -> str:
    """Hear a trial out; the name of the submission that ended it."""
    assert trial.stdin and trial.stdout
    trial.stdin.write("".join(f"{name}\n" for name in names))
    trial.stdin.close()
    begun = ""
    for line in _lines(trial):
        facts = json.loads(line)
        if "begins" in facts:
            begun = facts["begins"]
        elif "protections" in facts:
            outcome.protections = facts["protections"]
        elif "outlived" in facts:
            outcome.outlived += facts["outlived"]
        else:
            outcome.facts[facts["name"]] = facts
            begun = ""
    return begun


def _lines(trial: "subprocess.Popen[str]") -> Iterator[str]:
    """The lines of a trial until it ends or says nothing for too long."""
    heard: queue.Queue[str | None] = queue.Queue()

    def read() -> None:
        assert trial.stdout
        for line in trial.stdout:
            heard.put(line)
        heard.put(None)

    threading.Thread(target=read, daemon=True).start()
    while True:
        try:
            line = heard.get(timeout=WAIT)
        except queue.Empty:
            return
        if line is None:
            return
        yield line


def _end(trial: "subprocess.Popen[str]") -> None:
    """Kill a trial and all that it started."""
    for pid in [*descendants(trial.pid), trial.pid]:
        try:
            os.kill(pid, 9)
        except OSError:
            continue


def everything() -> list[str]:
    """The names of all submissions, those of one exercise together: a worker has a desk for each."""
    return sorted(corpus(), key=lambda name: (corpus()[name].exercise, name))


def shared(level: int, folder: Path, ordinary: bool, names: list[str] | None = None) -> Outcome:
    """Try everything at a level that confines, on this machine, by two trials at once."""
    prepare(folder)
    parts = share(names or everything())
    with ThreadPoolExecutor(len(parts)) as pool:
        places = [Place(folder / f"trial{n}", ROOT, ordinary) for n in range(len(parts))]
        return together(pool.map(run, [level] * len(parts), places, parts))


def lawless(folder: Path, names: list[str] | None = None) -> Outcome:
    """Try everything with limits only, as an ordinary user, locked in; on a copy of the course that may be spoiled."""
    prepare(folder)
    parts = share(names or everything())
    places = []
    for n in range(len(parts)):
        course = folder / f"course{n}"
        for name in ("academy", "exercises", "tests"):
            shutil.copytree(ROOT / name, course / name, ignore=shutil.ignore_patterns("__pycache__"))
        places.append(Place(folder / f"trial{n}", course, ordinary=True, locked=True))
    with ThreadPoolExecutor(len(parts)) as pool:
        return together(pool.map(run, [3] * len(parts), places, parts))


def prepare(folder: Path) -> None:
    """Books of mistakes take long to make: this process makes them once, the trials read them."""
    books = folder / "books"
    books.mkdir(exist_ok=True)
    make_books(Course.find().exercises)
    for book in cache_folder().glob("*.json"):
        shutil.copy(book, books)
    for place in (folder, *folder.parents):
        if place.stat().st_uid == os.getuid() and place.is_relative_to(tempfile.gettempdir()):
            place.chmod(place.stat().st_mode | 0o055)  # an ordinary user passes through


def share(names: list[str]) -> list[list[str]]:
    """Parts of about the same work: those of one exercise stay together as far as that goes."""
    half = len(names) // 2
    return [names[:half], names[half:]] if half > 3 else [names]


def together(parts: Iterable[Outcome]) -> Outcome:
    whole = Outcome()
    for part in parts:
        whole.facts |= part.facts
        whole.outlived += part.outlived
        whole.protections = part.protections
    return whole
