"""The trusted process of a worker, started by exec: collects an exercise's checks once and forks for each answer.

It forks a process for each exercise (pytest is in the middle of its session there), and this one forks for each answer:
what a stranger's replies do to the judge ends with that answer. Only JSON comes back, through a pipe.
"""

import base64
import contextlib
import gc
import json
import os
import select
import signal
import socket
import sys
import time
from pathlib import Path
from typing import Any, NoReturn

from academy import inputs, judge, limits
from academy.book import book_of
from academy.child import Account
from academy.course import BrokenCheck, Exercise
from academy.sandbox.alarm import AlarmWatch
from academy.sandbox.jail import Zygote
from academy.sandbox.probing import raised
from academy.sandbox.remote import Broken, Confined, Nursery
from academy.sandbox.wire import Line, Silent
from academy.sitting import HIDDEN, Sitting, check_names, sit
from academy.verdict import Verdict

LONGEST, ACCOUNT = 20, 8_000_000  # times the seconds of a check, for all of an answer; bytes of what is said of it


def serve(control: socket.socket, zygote: Zygote, walls: list[str]) -> NoReturn:
    """A process for every exercise whose line arrives."""
    while True:
        word, fds, _, _ = socket.recv_fds(control, 1, 1)
        if not word:
            os._exit(0)
        if os.fork() == 0:
            control.close()
            _exercise(Line(socket.socket(fileno=fds[0])), zygote, walls)
        os.close(fds[0])
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass


def _exercise(line: Line, zygote: Zygote, walls: list[str]) -> NoReturn:
    """Judge the answers to one exercise until nobody asks for more."""
    try:
        asked = json.loads(line.receive(limit=1 << 20))
        desk = Desk(line, zygote, walls, **asked)
        desk.open()
    except BrokenCheck as error:
        line.send(json.dumps({"broken_check": str(error)}).encode())
    except Broken as error:
        line.send(json.dumps({"broken": str(error)}).encode())
    except Silent:
        pass
    finally:
        os._exit(0)


class Desk:
    """Where the answers to one exercise arrive, one after the other."""

    def __init__(
        self, line: Line, zygote: Zygote, walls: list[str], folder: str, seconds: float, seed: int | None, hidden: bool
    ) -> None:
        self.exercise, self.seconds, self.seed = Exercise(Path(folder)), seconds, seed
        self.hidden = hidden and bool(check_names(self.exercise, HIDDEN))
        self.line, self.zygote, self.walls = line, zygote, walls

    def open(self) -> None:
        """Collect what will be asked, and work. Raises BrokenCheck."""
        if self.hidden:
            sit(self.exercise, lambda _: sit(self.exercise, self._work, self.seed, HIDDEN), self.seed)
        else:
            sit(self.exercise, self._work, self.seed)

    def _work(self, _: Sitting) -> None:
        judge.probes_of(self.exercise)  # which also runs every check once
        book_of(self.exercise)
        gc.collect()
        gc.freeze()
        while True:
            nursery = Nursery(self.zygote.control, self.walls)
            nursery.expect(self.exercise)
            raw = base64.b64decode(self.line.receive(limit=1 << 30))
            verdict = self._apart(raw, nursery)
            nursery.close()
            self.line.send(json.dumps({"verdict": verdict.to_dict()}).encode())

    def _apart(self, raw: bytes, nursery: Nursery) -> Verdict:
        """Judge in a fork. Raises Broken if it says that the sandbox failed."""
        ours, theirs = os.pipe()
        fork = os.fork()
        if fork == 0:
            os.close(ours)
            self._judge(raw, nursery, theirs)
        os.close(theirs)
        account, rang = Account(self.exercise, self.seed, "yes" if self.hidden else "no"), self._listen(ours)
        os.kill(fork, signal.SIGKILL)
        os.waitpid(fork, 0)
        for said in bytes(self.words).splitlines():
            message = json.loads(said)
            if "failed" in message:
                raise Broken(message["failed"])
            account.hear(said)
        return account.verdict("", rang)

    def _listen(self, pipe: int) -> bool:
        """Hear the fork out; True if it took too long."""
        ready, until = select.poll(), time.monotonic() + LONGEST * self.seconds
        ready.register(pipe, select.POLLIN)
        self.words = bytearray()
        with os.fdopen(pipe, "rb", 0) as stream:
            while len(self.words) < ACCOUNT:
                if not ready.poll(max(0, until - time.monotonic()) * 1e3):
                    return True
                more = stream.read(65_536)
                if not more:
                    break
                self.words += more
        return False

    def _judge(self, raw: bytes, nursery: Nursery, pipe: int) -> NoReturn:
        def say(**message: Any) -> None:
            os.write(pipe, json.dumps(message).encode() + b"\n")

        def heard(name: str, status: str) -> None:
            say(check=name, status=status)

        try:
            hosts = Confined(self.exercise, nursery)
            verdict = judge.judge(self.exercise, raw, heard, self.seconds, self.seed, self.hidden, hosts)
            say(verdict=verdict.to_dict())
        except Broken as error:
            say(failed=str(error))
        finally:
            os._exit(0)


def main() -> NoReturn:
    asked = json.loads(sys.argv[1])
    limits.make = AlarmWatch
    control = socket.socket(fileno=asked["fd"])
    zygote, found = raised(frozenset(asked["without"]))
    inputs.warm()
    control.sendall(json.dumps({"names": found.names, "failed": found.failed}).encode() + b"\n")
    serve(control, zygote, found.names)


if __name__ == "__main__":
    main()
