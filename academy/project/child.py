"""Plays a project in a process of its own: an answer that loops inside C, or ends its process, ends the child alone.

The child reads one JSON line, and writes JSON lines: which exercise is asked, and what `play` tells.
"""

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from academy.bridge.limits import crowding
from academy.course.course import Exercise
from academy.errors import BrokenCheck
from academy.project.playing import SECONDS, Told, play
from academy.project.project import Project

SILENCE = 2 * SECONDS  # without a word: the child's own watch, which knows Python's loops, rings first
_START = "import sys; p = sys.argv[1]; p in sys.path or sys.path.insert(0, p); "
_START += "from academy.project.child import serve; serve()"


def play_in_child(project: Project, own: dict[str, str], lang: str) -> Iterator[Told]:
    """What `play` yields, whatever the learner's answers do. Raises BrokenCheck."""
    own = dict(own)
    while True:
        asked, ended, tried = "", False, dict[str, None]()
        for kind, told in _lines(project, own, lang):
            if kind == "asked":
                asked = told["name"]
                if asked in own:
                    tried[asked] = None
                continue
            if kind == "broken":
                raise BrokenCheck(told["said"])
            if kind == "replaced":
                own.pop(told["name"], None)
            ended = ended or kind == "end"
            yield kind, told
        if ended:
            return
        if not tried:
            raise BrokenCheck(f"the project of {project.module} ends without a word")
        for name in [asked] if asked in own else list(tried):
            del own[name]
            yield "replaced", {"name": name, "why": "too_slow", "said": ""}


def _lines(project: Project, own: dict[str, str], lang: str) -> Iterator[Told]:
    child = subprocess.Popen(
        [sys.executable, "-c", _START, str(Path(__file__).parents[2])],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "PYTHONSAFEPATH": "1"},
    )
    assert child.stdin and child.stdout
    folders = [str(one.folder) for one in project.exercises]
    asked = {"file": str(project.file), "exercises": folders, "own": own, "lang": lang}
    alarm = threading.Timer(0, child.kill)
    try:
        with contextlib.suppress(OSError):  # a child that is gone is heard of as silence
            child.stdin.write(json.dumps(asked).encode() + b"\n")
            child.stdin.flush()
        alarm = _alarm(child, 60)  # the first word: imports
        for line in child.stdout:
            alarm.cancel()
            kind, told = json.loads(line)
            yield kind, told
            alarm = _alarm(child, SILENCE * crowding())
    finally:
        alarm.cancel()
        child.kill()
        child.wait()
        child.stdin.close()
        child.stdout.close()


def _alarm(child: "subprocess.Popen[bytes]", seconds: float) -> threading.Timer:
    timer = threading.Timer(seconds, child.kill)
    timer.daemon = True
    timer.start()
    return timer


def serve() -> None:
    """The child's whole life: one project. What answers print goes nowhere."""
    words = os.fdopen(os.dup(1), "w", encoding="utf-8")
    asked = json.loads(sys.stdin.readline())
    for fd, mode in ((0, os.O_RDONLY), (1, os.O_WRONLY), (2, os.O_WRONLY)):
        nothing = os.open(os.devnull, mode)
        os.dup2(nothing, fd)
        os.close(nothing)

    def say(kind: str, told: dict[str, Any], out: IO[str] = words) -> None:
        out.write(json.dumps([kind, told], ensure_ascii=False) + "\n")
        out.flush()

    project = Project(Path(asked["file"]), [Exercise(Path(one)) for one in asked["exercises"]])
    try:
        for kind, told in play(project, asked["own"], asked["lang"], lambda name: say("asked", {"name": name})):
            say(kind, told)
    except BrokenCheck as error:
        say("broken", {"said": str(error)})
    os._exit(0)
