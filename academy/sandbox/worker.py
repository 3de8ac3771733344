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

from academy.bridge.limits import MOST, SECONDS
from academy.bridge.verdict import Verdict
from academy.course.course import Exercise
from academy.errors import BrokenCheck
from academy.sandbox.confined.wire import Channel, Silent
from academy.sandbox.probing import Protections

_START = (
    "import sys; p = sys.argv.pop(1); p in sys.path or sys.path.insert(0, p); "
    "from academy.sandbox.trusted import main; main()"
)
TRIES, END = 2, 5  # on one answer, if the sandbox fails; seconds for its processes to end by themselves
Asked = tuple[str, str, int | None, bool]


class NoSandbox(Exception):
    """There is no sandbox, or it failed. `key` and `fields`: the sentence, in the texts' group `sandbox`."""

    def __init__(self, key: str, **fields: str) -> None:
        super().__init__(key, fields)
        self.key, self.fields = key, fields


class Worker:
    """Judges answers, one at a time. `require`: raise NoSandbox if a layer is missing; `deadline`: seconds for a check.

    `without`: layers that are not made (tests imitate other systems so). `patience`: how many times longer the limits
    of the clock may become because the machine is crowded.
    """

    def __init__(
        self,
        require: bool = False,
        deadline: float = SECONDS,
        without: frozenset[str] = frozenset(),
        patience: float = MOST,
    ) -> None:
        self.deadline, self.without, self.patience = deadline, without, patience
        self.desks: dict[Asked, Channel] = {}
        self._start()
        if require and self.protections.missing:
            self.close()
            raise NoSandbox("missing", walls=", ".join(self.protections.missing))

    def judge(self, exercise: Exercise, raw: bytes, seed: int | None = None, hidden: bool = False) -> Verdict:
        """The verdict on one answer, whatever it does.

        Raises BrokenCheck for an exercise that cannot be asked, NoSandbox if the sandbox itself breaks down.
        """
        for _ in range(TRIES):
            try:
                return self._judge(exercise, raw, seed, hidden)
            except Silent:
                self.close()
                self._start()
        raise NoSandbox("broke", exercise=exercise.name)

    def _judge(self, exercise: Exercise, raw: bytes, seed: int | None, hidden: bool) -> Verdict:
        asked = str(exercise.folder.resolve()), exercise.whole_version, seed, hidden
        line = self.desks.get(asked) or self._open(asked)
        line.send(base64.b64encode(raw))
        said = json.loads(line.receive(limit=1 << 30))
        if "verdict" in said:
            verdict = Verdict.from_dict(said["verdict"])
            verdict.protections = list(self.protections.names)
            return verdict
        self.desks.pop(asked).close()
        if "broken_check" in said:
            raise BrokenCheck(said["broken_check"])
        raise Silent

    def _open(self, asked: Asked) -> Channel:
        """A desk for this exercise, in a process of its own."""
        ours, theirs = socket.socketpair()
        try:
            socket.send_fds(self.control, [b"x"], [theirs.fileno()])
        except OSError:
            raise Silent from None
        finally:
            theirs.close()
        line = self.desks[asked] = Channel(ours)
        folder, _, seed, hidden = asked
        line.send(json.dumps({"folder": folder, "seconds": self.deadline, "seed": seed, "hidden": hidden}).encode())
        return line

    def _start(self) -> None:
        self.control, theirs = socket.socketpair()
        what = {"fd": theirs.fileno(), "without": sorted(self.without), "patience": self.patience}
        self.process = subprocess.Popen(
            [sys.executable, "-c", _START, str(Path(__file__).parent.parent.parent), json.dumps(what)],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "PYTHONSAFEPATH": "1"},
            start_new_session=True,  # Ctrl-C is this process's business
        )
        theirs.close()
        with self.control.makefile() as stream:
            said: dict[str, Any] = json.loads(stream.readline() or '{"failed": "NoForkServer"}')
        if "failed" in said:
            self.close()
            key = "other_python" if said["failed"] == "OtherPython" else "no_python"
            raise NoSandbox(key, python=os.path.realpath(sys.executable))
        self.protections = Protections(said["names"], said["through"])

    def close(self) -> None:
        """End every process of this worker."""
        for line in self.desks.values():
            line.close()
        self.desks.clear()
        self.control.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(END)
        self.process.kill()
        self.process.wait()
