"""What an executor's process keeps: a trusted process that judges, and behind it the confined one that answers."""

import base64
import contextlib
import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

from academy.course import BrokenCheck, Exercise
from academy.sandbox.probing import Protections
from academy.sandbox.wire import Line, Silent
from academy.verdict import Verdict

_START = (
    "import sys; p = sys.argv.pop(1); p in sys.path or sys.path.insert(0, p); "
    "from academy.sandbox.trusted import main; main()"
)
TRIES = 2


class SandboxFailed(Exception):
    """The sandbox itself broke down, twice, on the same answer."""


class Worker:
    """Judges one answer at a time. `require`: refuse if a wall is missing; `deadline`: seconds for a check."""

    def __init__(self, require: bool = False, deadline: float = 3.0, without: frozenset[str] = frozenset()) -> None:
        self.require, self.deadline, self.without = require, deadline, without
        self.process: subprocess.Popen[bytes] | None = None
        self.desks: dict[tuple[str, str, int | None, bool], Line] = {}
        self._start()

    def judge(self, exercise: Exercise, raw: bytes, seed: int | None = None, hidden: bool = False) -> Verdict:
        """The verdict on one answer, whatever it does. Raises BrokenCheck for an exercise that cannot be asked."""
        for _ in range(TRIES):
            try:
                return self._judge(exercise, raw, seed, hidden)
            except Silent:
                self.close()
                self._start()
        raise SandboxFailed(exercise.name)

    def _judge(self, exercise: Exercise, raw: bytes, seed: int | None, hidden: bool) -> Verdict:
        key = str(exercise.folder), exercise.whole_version, seed, hidden
        if key not in self.desks:
            self.desks[key] = self._open(exercise, seed, hidden)
        line = self.desks[key]
        line.send(base64.b64encode(raw))
        said = json.loads(line.receive(limit=1 << 30))
        if "verdict" in said:
            verdict = Verdict.from_dict(said["verdict"])
            verdict.protections = self.protections.names
            return verdict
        del self.desks[key]
        if "broken_check" in said:
            raise BrokenCheck(said["broken_check"])
        raise Silent

    def _open(self, exercise: Exercise, seed: int | None, hidden: bool) -> Line:
        ours, theirs = socket.socketpair()
        try:
            socket.send_fds(self.control, [b"x"], [theirs.fileno()])
        except OSError:
            raise Silent from None
        theirs.close()
        line = Line(ours)
        asked = {"folder": str(exercise.folder), "seconds": self.deadline, "seed": seed, "hidden": hidden}
        line.send(json.dumps(asked).encode())
        return line

    def _start(self) -> None:
        self.control, theirs = socket.socketpair()
        what = {"fd": theirs.fileno(), "without": sorted(self.without)}
        self.process = subprocess.Popen(
            [sys.executable, "-c", _START, str(Path(__file__).parent.parent.parent), json.dumps(what)],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "PYTHONSAFEPATH": "1"},
        )
        theirs.close()
        with self.control.makefile() as stream:
            hello: dict[str, Any] = json.loads(stream.readline() or "{}")
        self.protections = Protections(hello["names"], hello["failed"])

    def close(self) -> None:
        """End every process of this worker."""
        for line in self.desks.values():
            line.close()
        self.desks.clear()
        self.control.close()
        if self.process:
            with contextlib.suppress(OSError):
                self.process.kill()
            self.process.wait()
