"""Judges in a child process: an endless loop, a crash or a gigabyte ends the child, never the learner's terminal.

The child reads one JSON line with the exercise, then one with the answer, and writes JSON lines: how each check goes,
then the verdict. It speaks through a private copy of its output; what the answer itself writes goes nowhere.
"""

import base64
import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from academy.bridge.limits import crowding
from academy.bridge.verdict import Verdict
from academy.course.course import Exercise
from academy.judge.account import HARD, Account, Hidden

WORKED = getattr(signal, "SIGPROF", None)  # so many of the processor: the clock's are more on a crowded machine
LEARNING = 600  # seconds that a book may take, once for each content of an exercise
_START = "import sys; p = sys.argv[1]; p in sys.path or sys.path.insert(0, p); "
_START += "from academy.judge.child_main import serve_child; serve_child()"


class Child:
    """A process that has imported the judge and waits for one answer."""

    def __init__(self, exercise: Exercise | None = None, early: bool = False) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", _START, str(Path(__file__).parent.parent.parent)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "PYTHONSAFEPATH": "1"},
        )
        self.exercise: Exercise | None = None
        self.given: dict[str, Any] = {}
        self.learns: Callable[[], None] = lambda: None  # called when the book has to be made first
        if exercise:
            self.prepare(exercise, early)

    def prepare(self, exercise: Exercise, early: bool = False) -> None:
        """Tell the child which exercise it will be; `early`: there is time to get everything ready."""
        self.exercise = exercise
        self._tell({"folder": str(exercise.folder), "early": early})

    def give(self, raw: bytes, seed: int | None = None, hidden: Hidden = "no") -> None:
        """Let it begin with an answer; `judge` listens later."""
        self.given = _question(raw, seed, hidden)
        self._tell(self.given)

    def takes(self, exercise: Exercise, raw: bytes, seed: int | None = None, hidden: Hidden = "no") -> bool:
        """Is it this exercise's, and was it given nothing yet, or just this?"""
        return self.exercise == exercise and self.given in ({}, _question(raw, seed, hidden))

    def judge(self, raw: bytes, seed: int | None = None, hidden: Hidden = "no") -> Verdict:
        """The verdict on one answer; the child ends with it. Whatever it does, there is a verdict."""
        assert self.exercise is not None
        if not self.given:
            self.give(raw, seed, hidden)
        errors: list[bytes] = []
        reader = threading.Thread(target=lambda: errors.append(self._stream("stderr").read(100_000)), daemon=True)
        reader.start()
        heard = Account(self.exercise, seed, hidden)
        alarm = _Alarm(self.process)
        for line in self._stream("stdout"):
            heard.hear(line)
            alarm.put_off((LEARNING if heard.learns else 3 * HARD) * crowding())
            if heard.learns:
                self.learns()
        alarm.stop()
        self.close()
        reader.join(1)
        slow = alarm.rang or (WORKED and self.process.returncode == -WORKED)
        return heard.verdict(b"".join(errors).decode(errors="replace"), bool(slow))

    def close(self) -> None:
        """End the child, whatever it is doing."""
        with contextlib.suppress(OSError):
            self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(OSError):
                if stream:
                    stream.close()

    def _tell(self, message: dict[str, Any]) -> None:
        with contextlib.suppress(OSError):  # a child that is gone is heard of as silence
            self._stream("stdin").write(json.dumps(message).encode() + b"\n")
            self._stream("stdin").flush()

    def _stream(self, name: str) -> IO[bytes]:
        stream: IO[bytes] = getattr(self.process, name)
        return stream


def _question(raw: bytes, seed: int | None, hidden: Hidden) -> dict[str, Any]:
    return {"answer": base64.b64encode(raw).decode(), "seed": seed, "hidden": hidden}


def judge_in_child(exercise: Exercise, raw: bytes, seed: int | None = None, hidden: bool = False) -> Verdict:
    """Judge one answer in a process of its own."""
    return Child(exercise).judge(raw, seed, "yes" if hidden else "no")


class _Alarm:
    """Ends a child that says nothing for too long (its own alarm, which knows the line, rings first)."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self.process, self.rang, self.done = process, False, threading.Event()
        self.end = time.monotonic() + 120  # the first word: imports, and once a course the book
        threading.Thread(target=self._wait, daemon=True).start()

    def put_off(self, seconds: float) -> None:
        self.end = time.monotonic() + seconds

    def stop(self) -> None:
        self.done.set()

    def _wait(self) -> None:
        while not self.done.wait(0.2):
            if time.monotonic() > self.end:
                self.rang = True
                self.process.kill()
                return
