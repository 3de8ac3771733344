"""The judge's end of the confined processes of one answer: orders them, and has them killed."""

import contextlib
import json
import socket
from dataclasses import dataclass
from typing import Any

from academy.course.course import Exercise
from academy.sandbox.confined.wire import Channel


class Broken(Exception):
    """The sandbox itself failed: nobody's answer."""


@dataclass(frozen=True)
class Process:
    """A confined process, by the number that its pool knows it by, and the line to it."""

    number: int
    line: Channel


class ProcessPool:
    """The confined processes of one answer, behind these layers. Every method but `close` and `end` raises Broken."""

    def __init__(self, control: socket.socket, layers: list[str]) -> None:
        self.line, theirs = socket.socketpair()
        self.started = 0
        _give(control, b"g", theirs)
        self._tell(b"", layers)

    def expect(self, exercise: Exercise) -> None:
        """Answers to this exercise come: they know it by its starter."""
        self._tell(b"e", [exercise.name, exercise.read("starter.py")])

    def child(self, at_once: bool = False) -> Process:
        """A process that says `ready` once it is confined; `at_once`: one that forks for each check."""
        sock = self._fork(b"a" if at_once else b"c")
        self.started += 1
        return Process(self.started, Channel(sock))

    def probe(self, layer: str, targets: dict[str, Any]) -> socket.socket:
        """A process that tries what this layer should stop."""
        sock = self._fork(b"p")
        self._tell(b"", [layer, targets])
        return sock

    def end(self, number: int) -> None:
        """Kill a process."""
        with contextlib.suppress(Broken):
            self._tell(b"d", number)

    def close(self) -> None:
        """The guardian sees it, and kills them all. The next answer's process may hold a copy of this end."""
        with contextlib.suppress(OSError):
            self.line.shutdown(socket.SHUT_RDWR)
        self.line.close()

    def _fork(self, word: bytes) -> socket.socket:
        ours, theirs = socket.socketpair()
        _give(self.line, word, theirs)
        return ours

    def _tell(self, word: bytes, what: Any) -> None:
        words = json.dumps(what).encode()
        try:
            self.line.sendall(word + len(words).to_bytes(4, "little") + words)
        except OSError as error:
            raise Broken(str(error)) from None


def _give(line: socket.socket, word: bytes, theirs: socket.socket) -> None:
    """Send one end of a pair of sockets."""
    try:
        socket.send_fds(line, [word], [theirs.fileno()])
    except OSError as error:
        raise Broken(str(error)) from None
    finally:
        theirs.close()
