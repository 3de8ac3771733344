"""One process of the confined side: loads an answer and does what the judge asks of it, step by step."""

import contextlib
import marshal
import os
import signal
import socket
import sys
import types
from collections.abc import Iterator
from typing import Any

from academy.bridge.host import Host, Unanswered
from academy.bridge.loading import loading_problem, read_code
from academy.bridge.proxy import declared_in
from academy.bridge.values import Refused, Tree
from academy.bridge.verdict import Problem
from academy.sandbox.confined.wire import REPLY, Channel, Silent, encoded


class Starter:
    """What the exercise declares: names, signatures and classes. The solution stays outside."""

    def __init__(self, name: str, source: str) -> None:
        self.name, self.source = name, source
        self.module = types.ModuleType(f"{name} (starter)")
        sys.modules[self.module.__name__] = self.module
        exec(compile(source, "starter.py", "exec", dont_inherit=True), self.module.__dict__)
        self.declared = declared_in(self.module)


class Answering:
    """The loop. Whatever the stranger's code does to it only changes what this process says."""

    def __init__(self, sock: socket.socket, starter: Starter) -> None:
        self.line, self.starter = Channel(sock), starter
        self.host: Host | None = None

    def live(self) -> None:
        """Answer until the judge has enough."""
        self.line.send(encoded(("ready",)))
        with contextlib.suppress(Silent):
            while True:
                self.once()

    def once(self) -> None:
        """Hear one message, and answer it. Raises Silent."""
        self._hear(marshal.loads(self.line.receive(limit=1 << 30)))

    def _hear(self, message: tuple[Any, ...]) -> None:
        word, *rest = message
        if word == "problem":
            self._say(self._problem(*rest))
        elif word == "load":
            self._load(*rest)
            self._say(None)
        elif word == "all":
            self._all(*rest)
        else:
            self._say(self._do(*rest))

    def _load(self, text: str, code: bytes | None, seconds: float, patience: float) -> Host:
        source = text if code is None else marshal.loads(code)
        self.host = Host(source, self.starter.name, self.starter.declared, seconds, patience)
        return self.host

    def _problem(self, text: str, code: bytes | None, *limits: float) -> Any:
        """Why the answer cannot be asked anything, or None; and its code, so that the others need not compile it."""
        read = read_code(text, self.starter.name)
        if isinstance(read, Problem):
            problem: Problem | None = read
        else:
            code = marshal.dumps(read)
            problem = loading_problem(self._load(text, code, *limits), self.starter.module, text)
        told = problem and (problem.kind, problem.line, problem.column, problem.code, list(problem.details.items()))
        return told, code

    def _do(self, fresh: bool, left: float, step: Any) -> Any:
        host = self._loaded()
        if fresh:
            host.fresh(self._ask)
        host.left = left
        return host.do(step).parts

    def _all(self, left: float, checks: list[bytes], apart: bool) -> None:
        """Ask all questions of one check after the other; `apart`: each check in a fork, so that it meets no traces."""
        before = 0
        for steps in checks:
            if not apart:
                self._say(list(self._replies(left, steps)))
                continue
            hears, says = os.pipe()
            process = os.fork()
            if process == 0:
                try:
                    self._say(list(self._replies(left, steps)))
                    os.write(says, b"said")
                finally:
                    os._exit(0)
            os.close(says)
            if not os.read(hears, 1):  # or what the next one says would be taken for its reply
                os._exit(1)
            os.close(hears)
            if before:
                os.waitpid(before, 0)
            before = process

    def _replies(self, left: float, steps: bytes) -> Iterator[Any]:
        """Ask many questions, none of which passes an object; no more after one that takes too long."""
        host = self._loaded()
        host.fresh()
        host.left = left
        for step in marshal.loads(steps):
            reply = host.do(marshal.loads(step))
            yield reply.parts
            if reply.too_slow:
                break

    def _loaded(self) -> Host:
        return self.host or os._exit(1)

    def _ask(self, tree: Tree, args: Tree) -> Tree:
        """The learner's code calls a function that the check passed; the check may ask back meanwhile."""
        self.line.send(encoded(("ask", tree, args)))
        while True:
            message = marshal.loads(self.line.receive(limit=1 << 30))
            if message[0] == "told":
                return message[1]
            if message[0] == "raised":
                raise _exception(*message[1:])
            self._hear(message)

    def _say(self, message: Any) -> None:
        raw = encoded(("said", message))
        if len(raw) > REPLY:
            raw = encoded(("said", (("raised", "Refused", "too large", None), None, "")))
        self.line.send(raw)


def _exception(name: str, said: str) -> BaseException:
    import builtins

    kind = {"Unanswered": Unanswered, "Refused": Refused}.get(name) or getattr(builtins, name, None)
    return kind(said) if isinstance(kind, type) and issubclass(kind, BaseException) else RuntimeError(said)


_STARTER = "def first(value: object) -> object:\n    raise NotImplementedError\n"
_ANSWER = "from hashlib import sha256\n\n\ndef first(value):\n    return [value, sha256(b'').digest()]\n"


def rehearse(times: int = 12) -> None:
    """Do all of it some times before anybody forks: Python writes to new code, and each fork pays for it."""
    for _ in range(times):
        ours, theirs = socket.socketpair()
        with ours, theirs:
            line, answering = Channel(ours), Answering(theirs, Starter("rehearsal", _STARTER))
            step = ("call", None, "first", ("tuple", [("tuple", [("list", [1, b"2", "3"])]), ("dict", [])]))
            for message in (
                ("problem", _ANSWER, None, 1.0, 1.0),
                ("load", _ANSWER, None, 1.0, 1.0),
                ("do", True, 1.0, step),
                ("all", 1.0, [marshal.dumps([marshal.dumps(step)] * 3)], True),
            ):
                line.tell(message)
                answering.once()
                line.hear()
    signal.setitimer(signal.ITIMER_REAL, 0)
