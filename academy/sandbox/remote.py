"""Answers that live in confined processes, with a deadline for every word of them."""

import time
from collections import deque
from typing import Any

from academy.bridge.host import Ask, Reply, Step, no_callbacks
from academy.bridge.limits import crowding
from academy.bridge.proxy import Answers, declared_in
from academy.bridge.verdict import Problem
from academy.course.course import Exercise
from academy.sandbox import replies
from academy.sandbox.confined.wire import Channel, Garbled, Late, Reader, Silent, decoded, encoded
from academy.sandbox.expected_replies import ExpectedReplies, is_plain
from academy.sandbox.process_pool import Broken, ProcessPool
from academy.sandbox.stateless import is_stateless

PATIENCE = 20.0  # seconds for a process to start, on a machine that does much else
GRACE = 1.0  # seconds after which an answer that does not stop by itself is killed
AHEAD = 2  # processes that load the answer while another one is asked; more only wait for each other
SAME = object()  # what the solution says
LATE, SHORT = 3, 0.1  # so many processes of an answer had to be killed: seconds for each check that is left


class Remote:
    """One answer, loaded in a process of its own. It loads while the judge does other things."""

    def __init__(self, hosts: "Confined", line: Channel, seconds: float) -> None:
        self.hosts, self.line, self.left, self.patience = hosts, line, seconds, hosts.patience
        self.gone: tuple[Any, ...] | None = None
        self.loading = False
        self.fresh()

    def tell(self, *message: Any) -> None:
        """Say something to which no reply is awaited now."""
        try:
            self.line.tell(message)
        except Silent:
            self._end("Crashed")

    def fresh(self, ask: Ask = no_callbacks) -> None:
        self.ask, self.anew = ask, True

    def answer_by(self, ask: Ask) -> None:
        self.ask = ask

    def says(self, expected_replies: ExpectedReplies) -> bool:
        """Does it reply to all this what the solution replies? If not, its replies are kept: it would say them again.

        False also if it cannot be asked all at once.
        """
        if self.gone or not self.hosts.forgets:
            return False
        if self.loading:
            self.loaded()
        self.tell("all", max(self.left, 0.001), expected_replies.steps)
        heard = self.hear(expected_replies.right)
        if type(heard) is list:
            self.hosts.known.update(zip(expected_replies.keys, heard, strict=False))
        self.left = max(self.left, SHORT)  # if it took too long, the check finds out where
        if self.gone:
            self.hosts.one_by_one(self.gone)
        return heard is SAME

    def do(self, step: Step) -> Reply:
        """Run one step there. What is not said in time was not said."""
        if reply := self._known(step):
            return reply
        fresh, self.anew = self.anew, False
        if self.loading:
            self.loaded()
        self.tell("do", fresh, max(self.left, 0.001), step)
        heard = self.hear()
        try:
            return Reply(self.gone) if self.gone else replies.reply(heard, self.hosts.fields)
        except Garbled:
            self._end("Crashed")
            return Reply(self.gone or ())

    def _known(self, step: Step) -> Reply | None:
        """What was said to this before, if it would be said again: no object of that moment, nor that time was over."""
        heard = self.hosts.known.get(encoded(step)) if self.hosts.known else None
        try:
            reply = None if heard is None else replies.reply(heard, self.hosts.fields)
        except Garbled:
            return None
        return reply if reply and not reply.too_slow and is_plain(reply.parts) else None

    def loaded(self) -> Any:
        """What the process says of the answer once it has loaded it."""
        self.loading = False
        try:
            if self.line.hear(time.monotonic() + PATIENCE) != ["ready"]:
                raise Garbled
        except (Garbled, Late, Silent) as error:  # before it heard of the answer
            self.hosts.trouble = Broken(f"a process did not start: {type(error).__name__}")
            raise self.hosts.trouble from None
        return self.hear()

    def hear(self, hoped: bytes = b"") -> Any:
        """The reply, SAME if it is the message that was hoped for; callbacks are answered meanwhile."""
        begun = time.monotonic()
        until = begun + (max(self.left, 0.001) + min(GRACE, max(self.left, SHORT))) * self.patience
        try:
            while not self.gone:
                raw = self.line.receive(until)
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
            self.line.tell(("told", self.ask(tree, args)))
        except Exception as error:
            self.line.tell(("raised", type(error).__name__, str(error)[:200]))

    def _end(self, why: str) -> None:
        if not self.gone:
            self.gone = ("raised", why, "", None)
            self.hosts.late += why == "TooSlow"


class Confined:
    """Where a stranger's answers run. `times`: how often one is loaded anew if all goes well; the next loads ahead.

    One that can remember nothing is asked everything in one process, as long as that lives.
    """

    def __init__(self, exercise: Exercise, pool: ProcessPool, times: int) -> None:
        self.pool, self.times, self.late = pool, times, 0
        self.patience = crowding()
        self.trouble: Broken | None = None  # pytest would keep it to itself
        self.code: bytes | None = None
        self.forgets = False
        self.known: dict[bytes, Any] = {}  # of one that forgets: its replies, by question
        self.now: Remote | None = None
        self.ahead: deque[Remote] = deque()
        self.fields = {name: _fields(kind) for name, kind in declared_in(exercise.solution()).items()}

    def problem(self, exercise: Exercise, text: str, seconds: float) -> Problem | None:
        self.forgets = is_stateless(text)
        first = self._load("problem", text, seconds)
        self.ahead.append(first)
        heard = first.loaded()
        if gone := first.gone:
            kind = "ended_too_slow" if gone[1] == "TooSlow" else "ended_fatal"
            return Problem(kind, details={"seconds": f"{seconds:g}"})
        try:
            problem, self.code = replies.parts(heard, 2)
            return None if problem is None else replies.problem(problem)
        except (Garbled, TypeError, ValueError):
            return Problem("ended_fatal")

    def start(self, exercise: Exercise, text: str, seconds: float) -> Answers:
        if self.late >= LATE:
            seconds = min(seconds, SHORT)
        if self.now:
            if self.forgets and not self.now.gone:
                self.now.left = seconds
                return self.now
            self.now.line.close()
            self.pool.end()
        while not self.ahead or (not self.forgets and len(self.ahead) <= min(AHEAD, self.times - 1)):
            self.ahead.append(self._load("load", text, seconds))
        self.now = self.ahead.popleft()
        self.now.left = min(self.now.left, seconds)  # it may have been loaded before another one took too long
        self.times -= 1
        return self.now

    def one_by_one(self, gone: tuple[Any, ...]) -> None:
        """Asked all at once it ended, so each check gets a process of its own; this end counts for none of them."""
        self.forgets = False
        self.late -= gone[1] == "TooSlow"

    def _load(self, word: str, text: str, seconds: float) -> Remote:
        """Have a process load the answer."""
        try:
            remote = Remote(self, Channel(self.pool.child()), seconds)
        except Broken as error:
            self.trouble = error
            raise
        remote.tell(word, text, self.code, seconds, remote.patience)
        remote.loading = True
        return remote


def _fields(kind: type) -> tuple[str, ...] | None:
    fields = getattr(kind, "__dataclass_fields__", None)
    return None if fields is None else tuple(fields)
