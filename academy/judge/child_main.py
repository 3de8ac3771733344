"""The child's side of `child.py`: its whole life is one exercise and one answer."""

import base64
import contextlib
import faulthandler
import json
import os
import re
import signal
import sys
from pathlib import Path
from typing import Any

from academy.bridge.limits import crowding
from academy.checking import hypothesis_profile
from academy.course.book import kept_book
from academy.course.course import Exercise
from academy.diagnosis.known_answers import right_of
from academy.errors import BrokenCheck
from academy.judge import judge
from academy.judge.account import HARD, MEMORY
from academy.judge.child import WORKED


def serve_child() -> None:
    """Read the exercise, then the answer; say how it goes."""
    words, errors = os.fdopen(os.dup(1), "w", encoding="utf-8"), os.fdopen(os.dup(2), "w")

    def say(**message: Any) -> None:
        words.write(json.dumps(message) + "\n")
        words.flush()
        faulthandler.dump_traceback_later(HARD * crowding(), exit=True, file=errors)
        if WORKED:
            signal.setitimer(signal.ITIMER_PROF, HARD)

    def rest() -> None:
        """What follows is the judge's own work: no alarm."""
        faulthandler.cancel_dump_traceback_later()
        if WORKED:
            signal.setitimer(signal.ITIMER_PROF, 0)

    hypothesis_profile.import_hypothesis()
    asked = json.loads(sys.stdin.readline() or "{}")
    try:
        exercise = Exercise(Path(asked["folder"]))
        if asked["early"]:
            judge.ask_checks(exercise, exercise.read("solution.py"))  # whatever is imported late is there then
            right_of(exercise)
        message = json.loads(sys.stdin.readline() or "{}")
        raw, hidden = base64.b64decode(message["answer"]), message["hidden"]
        _deafen()
        faulthandler.enable(file=errors)
        if WORKED:  # at this signal it says where it is, and ends
            faulthandler.register(WORKED, file=errors, all_threads=True, chain=True)
        _limit_memory()

        def heard(name: str, status: str) -> None:
            say(check=name, status=status)

        say(check="", status="begins")
        verdict = judge.ask_checks(exercise, raw, heard, seed=message["seed"])
        if hidden == "yes" or (hidden == "after" and verdict.done):
            judge.expect_hidden(verdict, exercise)
        say(verdict=verdict.to_dict())
        if judge.has_mistakes(verdict):
            rest()
            if kept_book(exercise) is None:
                say(learns=True)
                rest()
            right_of(exercise)
            say(verdict=verdict.to_dict())
            judge.name_mistakes(verdict, exercise, raw)
            say(verdict=verdict.to_dict())
        if any(check.hidden for check in verdict.checks):
            judge.ask_hidden(verdict, exercise, raw, heard)
            say(verdict=verdict.to_dict())
    except KeyError:  # nobody asked
        pass
    except BrokenCheck as error:
        say(broken=str(error))
    os._exit(0)


def _deafen() -> None:
    """The answer can neither read what the parent says nor write where the parent listens."""
    for fd, mode in ((0, os.O_RDONLY), (1, os.O_WRONLY), (2, os.O_WRONLY)):
        nothing = os.open(os.devnull, mode)
        os.dup2(nothing, fd)
        os.close(nothing)


def _limit_memory() -> None:
    """Where the system can: an answer that asks for more gets a MemoryError."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        used = 1024 * int(re.findall(r"VmSize:\s+(\d+)", Path("/proc/self/status").read_text())[0])
        resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY * 1_000_000,) * 2)
