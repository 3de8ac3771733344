"""The trusted process of a worker, started by exec: collects an exercise's checks once and forks for each answer.

It forks a process for each exercise (pytest is in the middle of its session there), and this one forks for each answer:
what a stranger's replies do to the judge ends with that answer. Only JSON comes back, through a pipe.
"""

import base64
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

from academy import inputs, judge, limits, recorded
from academy.checks import HIDDEN, check_names
from academy.child import Account
from academy.collected import sit
from academy.course import BrokenCheck, Exercise
from academy.sandbox.alarm import AlarmWatch
from academy.sandbox.jail import NoZygote, OtherPython, Zygote
from academy.sandbox.nursery import Broken, Nursery
from academy.sandbox.probing import raised
from academy.sandbox.remote import Confined
from academy.sandbox.walls import around_the_judge, die_with_parent, prepare
from academy.sandbox.wire import Line, Silent
from academy.sitting import Sitting
from academy.verdict import Verdict

LONGEST = 8  # times the seconds of a check: for all that is asked of one answer
ACCOUNT, ROOM = 8_000_000, 600_000_000  # bytes: what is said of an answer; what reading it may take


def serve(control: socket.socket, zygote: Zygote, walls: list[str]) -> None:
    """A process for every exercise whose line arrives, until nobody asks for more."""
    processes: list[int] = []
    while True:
        word, fds, _, _ = socket.recv_fds(control, 1, 1)
        if not word:
            break
        processes.append(os.fork())
        if processes[-1] == 0:
            control.close()
            die_with_parent()
            _exercise(Line(socket.socket(fileno=fds[0])), zygote, walls)
        os.close(fds[0])
    for process in processes:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


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
            sit(
                self.exercise,
                lambda one: sit(self.exercise, lambda two: self._work(one, two), self.seed, HIDDEN),
                self.seed,
            )
        else:
            sit(self.exercise, self._work, self.seed)

    def _work(self, *sittings: Sitting) -> None:
        recorded.right_of(self.exercise)  # with probes and book
        for sitting in sittings:
            recorded.draw(self.exercise, self.seed, sitting.file)
            sitting.shuffled = True
        self.times = sum(sitting.times for sitting in sittings)
        gc.collect()
        gc.freeze()
        fork = Fork(self)
        while True:
            raw = self.line.receive(limit=1 << 30)
            fork.give(base64.b64decode(raw))
            fork, following = Fork(self), fork  # made while the other one judges
            self.line.send(json.dumps({"verdict": following.verdict().to_dict()}).encode())


class Fork:
    """A process that waits for one answer, with a nursery of its own, and judges it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.nursery = Nursery(desk.zygote.control, desk.walls)
        self.nursery.expect(desk.exercise)
        self.line, theirs = socket.socketpair()
        self.process = os.fork()
        if self.process == 0:
            self.line.close()
            self._judge(Line(theirs))
        theirs.close()

    def give(self, raw: bytes) -> None:
        """Let it judge this answer."""
        Line(self.line).send(raw)
        self.until = time.monotonic() + LONGEST * self.desk.seconds * limits.crowding()

    def verdict(self) -> Verdict:
        """What it says; if it says nothing in time, what is known. Raises Broken if it says that the sandbox failed."""
        words, rang = self._listen()
        self.line.close()
        self.nursery.close()
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        account = Account(self.desk.exercise, self.desk.seed, "yes" if self.desk.hidden else "no")
        try:
            for said in words.splitlines():
                message = json.loads(said)
                if "failed" in message:
                    raise Broken(message["failed"])
                account.hear(said)
        except (ValueError, TypeError, KeyError, RecursionError):  # cut off, or a fork that a stranger's bytes changed
            account.whole = None
        return account.verdict("", rang)

    def _listen(self) -> tuple[bytes, bool]:
        """All that it says, and whether it took too long."""
        words, ready = bytearray(), select.poll()
        ready.register(self.line, select.POLLIN)
        while len(words) < ACCOUNT:
            if not ready.poll(max(0, self.until - time.monotonic()) * 1e3):
                return bytes(words), True
            more = self.line.recv(65_536)
            if not more:
                break
            words += more
        return bytes(words), False

    def _judge(self, line: Line) -> NoReturn:
        def say(**message: Any) -> None:
            line.sock.sendall(json.dumps(message).encode() + b"\n")

        def heard(name: str, status: str) -> None:
            say(check=name, status=status)

        desk = self.desk
        try:
            around_the_judge(desk.walls, ROOM)
            hosts = Confined(desk.exercise, self.nursery, desk.times)
            raw = line.receive(limit=1 << 30)
            verdict = judge.judge(desk.exercise, raw, heard, desk.seconds, desk.seed, desk.hidden, hosts)
            if hosts.trouble:
                raise hosts.trouble
            say(verdict=verdict.to_dict())
        except (Broken, BrokenCheck) as error:
            say(failed=str(error))
        finally:
            os._exit(0)


def main() -> None:
    """Says which walls stand, or why there is no sandbox; then serves."""
    asked = json.loads(sys.argv[1])
    limits.make, limits.MOST = AlarmWatch, asked["patience"]
    control = socket.socket(fileno=asked["fd"])
    try:
        zygote, found = raised(frozenset(asked["without"]))
    except (NoZygote, OtherPython) as error:
        control.sendall(json.dumps({"failed": type(error).__name__, "said": str(error)}).encode() + b"\n")
        return
    inputs.warm()
    prepare("sendmsg")
    control.sendall(json.dumps({"names": found.names, "through": found.through}).encode() + b"\n")
    try:
        serve(control, zygote, found.names)
    finally:
        zygote.close()


if __name__ == "__main__":
    main()
