"""The judge's end: answers that live in confined processes, with a deadline for every word of them."""

import contextlib
import json
import socket
import time
from typing import Any

from academy.course import Exercise
from academy.host import OUTPUT, Ask, Reply, Step, no_callbacks
from academy.proxy import Answers, declared_in
from academy.sandbox.wire import Garbled, Late, Line, Reader, Silent
from academy.verdict import Problem

GRACE = 0.3  # seconds after which an answer that does not stop by itself is killed
KILLED = 3  # so many processes of one answer; then it is not asked any more


class Broken(Exception):
    """The sandbox itself failed: nobody's answer."""


class Nursery:
    """The confined processes of one answer, behind these walls; the next is always forked ahead."""

    def __init__(self, control: socket.socket, walls: list[str]) -> None:
        self.line, theirs = socket.socketpair()
        self._send(control, b"g", theirs)
        self._tell(b"", walls)
        self.ahead: socket.socket | None = None
        self.open: list[Line] = []

    def expect(self, exercise: Exercise) -> None:
        """Answers to this exercise come: they know it by its starter."""
        self._tell(b"e", [exercise.name, exercise.read("starter.py")])
        self.ahead = self._fork(b"c")

    def child(self) -> Line:
        """The next process; the one before it is killed."""
        line, self.ahead = Line(self.ahead or self._fork(b"c")), self._fork(b"c")
        while self.open:
            self.open.pop().close()
            with contextlib.suppress(OSError):
                self.line.send(b"d")
        self.open.append(line)
        return line

    def probe(self, wall: str, targets: dict[str, Any]) -> socket.socket:
        """A process that tries what this wall should stop."""
        sock = self._fork(b"p")
        self._tell(b"", [wall, targets])
        return sock

    def close(self) -> None:
        """The guardian sees it and kills them all."""
        for one in (self.line, self.ahead, *self.open):
            if one:
                one.close()

    def _fork(self, word: bytes) -> socket.socket:
        ours, theirs = socket.socketpair()
        self._send(self.line, word, theirs)
        return ours

    def _tell(self, word: bytes, what: Any) -> None:
        words = json.dumps(what).encode()
        try:
            self.line.sendall(word + len(words).to_bytes(4, "little") + words)
        except OSError as error:
            raise Broken(str(error)) from None

    def _send(self, line: socket.socket, word: bytes, theirs: socket.socket) -> None:
        try:
            socket.send_fds(line, [word], [theirs.fileno()])
        except OSError as error:
            raise Broken(str(error)) from None
        finally:
            theirs.close()


class RemoteHost:
    """One loaded answer, in a process of its own."""

    def __init__(self, hosts: "Confined", line: Line, seconds: float) -> None:
        self.hosts, self.line, self.left = hosts, line, seconds
        self.gone: tuple[Any, ...] | None = None
        self.fresh()

    def load(self, word: str, text: str) -> Any:
        """Load the answer; what the process says about it."""
        return self._exchange((word, text, self.left))

    def fresh(self, ask: Ask = no_callbacks) -> None:
        self.ask, self.anew = ask, True

    def answer_by(self, ask: Ask) -> None:
        self.ask = ask

    def do(self, step: Step) -> Reply:
        """Run one step there. What is not said in time was not said."""
        fresh, self.anew = self.anew, False
        said = self._exchange(("do", fresh, max(self.left, 0.001), step))
        if self.gone:
            return Reply(self.gone)
        try:
            return self._reply(said)
        except Garbled:
            self._end("Crashed")
            return Reply(self.gone or ())

    def _reply(self, said: Any) -> Reply:
        reader = Reader(self.hosts.fields)
        outcome, after, printed = _parts(said, 3)
        if type(outcome) is not list or type(printed) is not str or not outcome:
            raise Garbled("no reply")
        kind, *rest = outcome
        if kind == "value" and len(rest) == 1:
            told: tuple[Any, ...] = ("value", reader.tree(rest[0]))
        elif kind == "raised" and [type(one) for one in rest[:2]] == [str, str] and len(rest) == 3:
            told = ("raised", rest[0][:100], rest[1][:200], rest[2] if type(rest[2]) is int else None)
        else:
            raise Garbled("no outcome")
        left = reader.tree(after)
        if left is not None and not _arguments(left):
            raise Garbled("no arguments")
        return Reply(told, left, printed[:OUTPUT])

    def _exchange(self, message: tuple[Any, ...]) -> Any:
        """Say something and hear the reply; callbacks are answered meanwhile."""
        if self.gone:
            return None
        begun = time.monotonic()
        until = begun + max(self.left, 0.001) + GRACE
        try:
            self.line.tell(message)
            while True:
                word, *rest = _parts(self.line.hear(until))
                if word == "said" and len(rest) == 1:
                    return rest[0]
                if word != "ask" or len(rest) != 2:
                    raise Garbled("neither a reply nor a question")
                self._answer(*rest)
        except Late:
            self._end("TooSlow")
        except (Silent, Garbled):
            self._end("Crashed")
        finally:
            self.left -= time.monotonic() - begun

    def _answer(self, raw_tree: Any, raw_args: Any) -> None:
        reader = Reader(self.hosts.fields)
        tree, args = reader.tree(raw_tree), reader.tree(raw_args)
        try:
            self.line.tell(("told", self.ask(tree, args)))
        except Exception as error:
            self.line.tell(("raised", type(error).__name__, str(error)[:200]))

    def _end(self, why: str) -> None:
        self.gone = ("raised", why, "", None)
        self.hosts.killed += 1


class Confined:
    """Where a stranger's answers run: confined processes that know the exercise by its starter."""

    def __init__(self, exercise: Exercise, nursery: Nursery) -> None:
        self.nursery, self.killed = nursery, 0
        self.ready: RemoteHost | None = None
        declared = declared_in(exercise.solution())
        self.fields = {name: _fields(kind) for name, kind in declared.items()}

    def problem(self, exercise: Exercise, text: str, seconds: float) -> Problem | None:
        host = RemoteHost(self, self.nursery.child(), seconds)
        said = host.load("problem", text)
        if host.gone:
            kind = "ended_too_slow" if host.gone[1] == "TooSlow" else "ended_fatal"
            return Problem(kind, details={"seconds": f"{seconds:g}"})
        self.ready = host  # nobody has asked it anything yet
        return None if said is None else _problem(said)

    def start(self, exercise: Exercise, text: str, seconds: float) -> Answers:
        ready, self.ready = self.ready, None
        if ready:
            return ready
        host = RemoteHost(self, self.nursery.child(), seconds)
        if self.killed >= KILLED:
            host.gone = ("raised", "TooSlow", "", None)
        host.load("load", text)
        return host


def _fields(kind: type) -> tuple[str, ...] | None:
    fields = getattr(kind, "__dataclass_fields__", None)
    return None if fields is None else tuple(fields)


def _arguments(tree: Any) -> bool:
    """Is this what a call has: positional arguments and named ones?"""
    if type(tree) is not tuple or tree[0] != "tuple" or len(tree[1]) != 2:
        return False
    args, kwargs = tree[1]
    return type(args) is type(kwargs) is tuple and (args[0], kwargs[0]) == ("tuple", "dict")


def _parts(said: Any, count: int | None = None) -> list[Any]:
    if type(said) is not list or not said or (count is not None and len(said) != count):
        raise Garbled("no message")
    return said


KINDS = {
    *("empty", "syntax", "indentation", "tabs", "unreadable", "newer_syntax", "exits", "asks_input", "loading"),
    *("loads_too_slowly", "missing", "not_callable", "not_a_class", "missing_method", "parameters"),
}


def _problem(said: Any) -> Problem:
    """What the confined side found. A stranger's code may have written it: only known kinds, only short texts."""
    try:
        kind, line, column, code, details = said
        pairs = {str(key)[:20]: str(value)[:300] for key, value in details[:8]}
        if kind in KINDS:
            return Problem(kind, _number(line), _number(column), str(code)[:80], pairs)
    except (TypeError, ValueError):
        pass
    return Problem("ended_fatal")


def _number(value: Any) -> int | None:
    return value if type(value) is int and 0 <= value < 1_000_000 else None
