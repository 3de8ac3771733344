"""The fork of the judge for one answer: what a stranger's replies do to it ends with that answer.

Only JSON comes back, through a pipe.
"""

import json
import os
import select
import signal
import socket
import time
from dataclasses import dataclass, field
from typing import Any, NoReturn

from academy.bridge import limits
from academy.bridge.verdict import Verdict
from academy.checking.session import Heard, Sessions, nobody
from academy.course.course import Exercise
from academy.errors import BrokenCheck
from academy.judge.account import Account
from academy.judge.judge import judge
from academy.sandbox.confined.layers import confine_judge
from academy.sandbox.confined.wire import Channel
from academy.sandbox.process_pool import Broken, ProcessPool
from academy.sandbox.remote import Confined

LONGEST = 8  # times the seconds of a check: for all that is asked of one answer
ACCOUNT, ROOM = 8_000_000, 600_000_000  # bytes: what is said of an answer; what reading it may take


@dataclass
class Asked:
    """What is asked of every answer to one exercise, and under which protections.

    `seconds` for each check; `control`: the fork server's line; `times`: how often an answer is loaded if all is well.
    """

    exercise: Exercise
    seconds: float
    seed: int | None
    hidden: bool
    control: socket.socket
    layers: list[str]
    times: int = 0
    sessions: Sessions = field(default_factory=dict)

    def pool(self) -> ProcessPool:
        """Confined processes for one answer. Raises Broken."""
        pool = ProcessPool(self.control, self.layers)
        pool.expect(self.exercise)
        return pool

    def verdict(self, hosts: Confined, raw: bytes | str, heard: Heard = nobody) -> Verdict:
        """Judge an answer that lives there. Raises Broken, BrokenCheck."""
        verdict = judge(self.exercise, raw, heard, self.seconds, self.seed, self.hidden, hosts, self.sessions)
        if hosts.trouble:
            raise hosts.trouble
        return verdict


class Fork:
    """A process that waits for one answer, with a pool of its own, and judges it."""

    def __init__(self, asked: Asked) -> None:
        self.asked, self.pool = asked, asked.pool()
        self.line, theirs = socket.socketpair()
        self.process = os.fork()
        if self.process == 0:
            self.line.close()
            self._judge(Channel(theirs))
        theirs.close()

    def give(self, raw: bytes) -> None:
        """Let it judge this answer."""
        Channel(self.line).send(raw)
        self.until = time.monotonic() + LONGEST * self.asked.seconds * limits.crowding()

    def verdict(self) -> Verdict:
        """What it says; if it says nothing in time, what is known. Raises Broken if it says that the sandbox failed."""
        words, rang = self._listen()
        self.line.close()
        self.pool.close()
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        account = Account(self.asked.exercise, self.asked.seed, "yes" if self.asked.hidden else "no")
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

    def _judge(self, line: Channel) -> NoReturn:
        def say(**message: Any) -> None:
            line.sock.sendall(json.dumps(message).encode() + b"\n")

        def heard(name: str, status: str) -> None:
            say(check=name, status=status)

        try:
            confine_judge(self.asked.layers, ROOM)
            hosts = Confined(self.asked.exercise, self.pool, self.asked.times)
            raw = line.receive(limit=1 << 30)
            say(verdict=self.asked.verdict(hosts, raw, heard).to_dict())
        except (Broken, BrokenCheck) as error:
            say(failed=str(error))
        finally:
            os._exit(0)
