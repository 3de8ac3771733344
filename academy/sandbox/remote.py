"""Answers that live in confined processes, with a deadline for every word of them."""

import time
from collections import deque
from typing import Any

from academy.bridge.host import Ask, Reply, Step, no_callbacks
from academy.bridge.limits import crowding
from academy.bridge.proxy import Answers, Exchange, declared_in
from academy.bridge.verdict import Problem
from academy.course.course import Exercise
from academy.sandbox import replies
from academy.sandbox.at_once import ExpectedReplies, is_plain, sees_arguments_only
from academy.sandbox.confined.wire import Garbled, Late, Reader, Silent, decoded
from academy.sandbox.moments import tells_no_moments
from academy.sandbox.process_pool import Broken, Process, ProcessPool

PATIENCE = 20.0  # seconds for a process to start, on a machine that does much else
GRACE = 1.0  # seconds after which an answer that does not stop by itself is killed
AHEAD = 2  # processes that get ready while another one is asked; more only wait for each other
ENDING = 1.0  # seconds for a process to end
SAME = object()  # what the solution says
LATE, SHORT = 3, 0.1  # so many processes of an answer had to be killed: seconds for each check that is left


class Remote:
    """One answer, loaded in a process of its own, which is taken from the pool once something is asked."""

    def __init__(self, hosts: "Confined", text: str, seconds: float) -> None:
        self.hosts, self.text, self.left, self.patience = hosts, text, seconds, hosts.patience
        self.gone: tuple[Any, ...] | None = None
        self.process: Process | None = None
        self.asked = False
        self.fresh()

    def load(self, word: str, at_once: bool = False) -> Any:
        """Have a process load the answer, and hear what it says of it."""
        self.process = self.hosts.process(at_once)
        self.hosts.require_ready(self.process)
        self.tell(word, self.text, self.hosts.code, max(self.left, 0.001), self.patience)
        return self.hear()

    def end(self) -> None:
        """Have the process killed; its memory is free when its end of the line closes."""
        if self.process is None:
            return
        self.hosts.pool.end(self.process.number)
        try:
            until = time.monotonic() + ENDING
            while True:
                self.process.line.receive(until)
        except (Silent, Late, Garbled):
            self.process.line.close()

    def tell(self, *message: Any) -> None:
        """Say something."""
        assert self.process
        try:
            self.process.line.tell(message)
        except Silent:
            self._end("Crashed")

    def fresh(self, ask: Ask = no_callbacks) -> None:
        self.ask, self.anew = ask, True

    def answer_by(self, ask: Ask) -> None:
        self.ask = ask

    def do(self, step: Step) -> Reply:
        """Run one step there. What is not said in time was not said."""
        self.asked = True
        if self.process is None:
            self.load("load")
        fresh, self.anew = self.anew, False
        self.tell("do", fresh, max(self.left, 0.001), step)
        heard = self.hear()
        try:
            return Reply(self.gone) if self.gone else replies.reply(heard, self.hosts.fields)
        except Garbled:
            self._end("Crashed")
            return Reply(self.gone or ())

    def hear(self, hoped: bytes = b"") -> Any:
        """The reply, SAME if it is the message that was hoped for; callbacks are answered meanwhile."""
        assert self.process
        begun, line = time.monotonic(), self.process.line
        until = begun + (max(self.left, 0.001) + min(GRACE, max(self.left, SHORT))) * self.patience
        try:
            while not self.gone:
                raw = line.receive(until)
                if raw == hoped:
                    return SAME
                word, *rest = replies.parts(decoded(raw))
                if word == "said" and len(rest) == 1:
                    return rest[0]
                if word != "ask" or len(rest) != 2:
                    raise Garbled
                self._answer(*rest)
        except Late:
            self._end("TooSlow")
        except (Silent, Garbled):
            self._end("Crashed")
        finally:
            self.left -= (time.monotonic() - begun) / self.patience

    def _answer(self, raw_tree: Any, raw_args: Any) -> None:
        reader = Reader(self.hosts.fields)
        tree, args = reader.tree(raw_tree), reader.tree(raw_args)
        try:
            self.tell("told", self.ask(tree, args))
        except Exception as error:
            self.tell("raised", type(error).__name__, str(error)[:200])

    def _end(self, why: str) -> None:
        if not self.gone:
            self.gone = ("raised", why, "", None)
            self.hosts.late += why == "TooSlow"


class Confined:
    """Where a stranger's answers run, each check's in a process of its own.

    One loads the answer after another has ended, so the limit of memory is one for all. `times`: how many there are if
    all goes well; the next ones start ahead. Of an answer that sees its arguments only, one process loads it and forks
    for each check (at_once.py).
    """

    def __init__(self, exercise: Exercise, pool: ProcessPool, times: int) -> None:
        self.pool, self.times, self.late = pool, times, 0
        self.patience = crowding()
        self.trouble: Broken | None = None  # pytest would keep it to itself
        self.code: bytes | None = None
        self.at_once: Remote | None = None
        self.now: Remote | None = None
        self.ahead = deque([self._start(at_once=True)])
        self.fields = {name: _fields(kind) for name, kind in declared_in(exercise.solution()).items()}

    def problem(self, exercise: Exercise, text: str, seconds: float) -> Problem | None:
        first = Remote(self, text, seconds)
        if plain := sees_arguments_only(text):
            self.at_once = first
        else:
            self.now = first
            self.pool.end(self.ahead.popleft().number)
        heard = first.load("problem", plain)
        if gone := first.gone:
            self.require_ready(self._start(at_once=False))  # does nothing live any more, or only this answer not?
            kind = "ended_too_slow" if gone[1] == "TooSlow" else "ended_fatal"
            return Problem(kind, details={"seconds": f"{seconds:g}"})
        try:
            problem, self.code = replies.parts(heard, 2)
            return None if problem is None else replies.problem(problem)
        except (Garbled, TypeError, ValueError):
            return Problem("ended_fatal")

    def ask_at_once(self, expected: dict[str, ExpectedReplies], seconds: float) -> dict[str, Exchange | None]:
        """What it replies to the questions of each check; None: all that the solution replies.

        After a check in which it ends or is late it is asked no other one so.
        """
        known: dict[str, Exchange | None] = {}
        if (remote := self.at_once) is None:
            return known
        remote.tell("all", seconds, [one.steps for one in expected.values()], not tells_no_moments(remote.text))
        for item, one in expected.items():
            remote.left = seconds
            heard = remote.hear(one.right)
            known[item] = None if heard is SAME else self._exchange(one, heard)
            if remote.gone or (exchange := known[item]) is not None and len(exchange) < one.count:
                remote.end()
                self.at_once = None
                break
        return known

    def _exchange(self, expected: ExpectedReplies, heard: Any) -> Exchange:
        """The questions and replies up to the first that is late or no reply."""
        exchange: Exchange = []
        for step, raw in zip(expected.questions(), heard if type(heard) is list else [], strict=False):
            try:
                reply = replies.reply(raw, self.fields)
            except Garbled:
                break
            if reply.too_slow or not is_plain(reply.parts):
                break
            exchange.append((step, reply))
        return exchange

    def start(self, exercise: Exercise, text: str, seconds: float) -> Answers:
        if self.late >= LATE:
            seconds = min(seconds, SHORT)
        if self.now and self.now.asked:
            self.now.end()
            self.now = None
        self.now = self.now or Remote(self, text, seconds)
        self.now.left = min(self.now.left, seconds)
        return self.now

    def process(self, at_once: bool) -> Process:
        """A process that has loaded nothing. Others get ready meanwhile, unless they may not be needed."""
        if not self.ahead:
            self.ahead.append(self._start(at_once))
        found = self.ahead.popleft()
        self.times -= 1
        while not self.at_once and len(self.ahead) < min(AHEAD, self.times):
            self.ahead.append(self._start(False))
        return found

    def require_ready(self, process: Process) -> None:
        """Raises Broken for a process that has not started: it has heard of no answer yet, so the sandbox failed."""
        try:
            if process.line.hear(time.monotonic() + PATIENCE) != ["ready"]:
                raise Garbled
        except (Garbled, Late, Silent) as error:
            self.trouble = Broken(f"a process did not start: {type(error).__name__}")
            raise self.trouble from None

    def _start(self, at_once: bool) -> Process:
        try:
            return self.pool.child(at_once)
        except Broken as error:
            self.trouble = error
            raise


def _fields(kind: type) -> tuple[str, ...] | None:
    fields = getattr(kind, "__dataclass_fields__", None)
    return None if fields is None else tuple(fields)
