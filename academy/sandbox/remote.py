"""Answers that live in confined processes, with a deadline for every word of them."""

import time
from collections import deque
from typing import Any

from academy.course import Exercise
from academy.host import OUTPUT, Ask, Reply, Step, no_callbacks
from academy.limits import crowding
from academy.proxy import Answers, declared_in
from academy.sandbox.forgetful import forgetful
from academy.sandbox.nursery import Broken, Nursery
from academy.sandbox.wire import Garbled, Late, Line, Reader, Silent, plain
from academy.verdict import Problem

PATIENCE = 20.0  # seconds for a process to start, on a machine that does much else
GRACE = 1.0  # seconds after which an answer that does not stop by itself is killed
AHEAD = 2  # processes that load the answer while another one is asked; more only wait for each other
LATE, SHORT = 3, 0.1  # so many processes of an answer had to be killed: seconds for each check that is left

# Why an answer cannot be asked anything, as the confined side finds it; with what details.
PROBLEMS: dict[str, set[str]] = {
    **dict.fromkeys(("syntax", "indentation", "tabs", "newer_syntax"), {"said"}),
    **dict.fromkeys(("exits", "asks_input", "loads_too_slowly", "loading"), {"raised", "said"}),
    **dict.fromkeys(("missing", "missing_method"), {"name", "near"}),
    **dict.fromkeys(("not_callable", "not_a_class"), {"name"}),
    **dict.fromkeys(("empty", "unreadable"), set()),
    "parameters": {"name", "parameters"},
}


class Remote:
    """One answer, loaded in a process of its own. It loads while the judge does other things."""

    def __init__(self, hosts: "Confined", line: Line, seconds: float) -> None:
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

    def do(self, step: Step) -> Reply:
        """Run one step there. What is not said in time was not said."""
        fresh, self.anew = self.anew, False
        if self.loading:
            self.loaded()
        self.tell("do", fresh, max(self.left, 0.001), step)
        said = self.hear()
        try:
            return Reply(self.gone) if self.gone else self._reply(said)
        except Garbled:
            self._end("Crashed")
            return Reply(self.gone or ())

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

    def hear(self) -> Any:
        """The reply; callbacks are answered meanwhile."""
        begun = time.monotonic()
        until = begun + (max(self.left, 0.001) + min(GRACE, max(self.left, SHORT))) * self.patience
        try:
            while not self.gone:
                word, *rest = _parts(self.line.hear(until))
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

    def _reply(self, said: Any) -> Reply:
        reader = Reader(self.hosts.fields)
        outcome, after, printed = _parts(said, 3)
        kind, *rest = _parts(outcome)
        if kind == "value" and len(rest) == 1:
            told: tuple[Any, ...] = ("value", reader.tree(rest[0]))
        elif kind == "raised" and [type(one) for one in rest[:2]] == [str, str] and len(rest) == 3:
            told = ("raised", plain(rest[0][:100]), plain(rest[1][:200]), _number(rest[2]))
        else:
            raise Garbled
        left = reader.tree(after)
        if type(printed) is not str or not (left is None or _arguments(left)):
            raise Garbled
        return Reply(told, left, plain(printed[:OUTPUT]))

    def _end(self, why: str) -> None:
        if not self.gone:
            self.gone = ("raised", why, "", None)
            self.hosts.late += why == "TooSlow"


class Confined:
    """Where a stranger's answers run. `times`: how often one is loaded anew if all goes well; the next loads ahead.

    One that can remember nothing is asked everything in one process, as long as that lives.
    """

    def __init__(self, exercise: Exercise, nursery: Nursery, times: int) -> None:
        self.nursery, self.times, self.late = nursery, times, 0
        self.patience = crowding()
        self.trouble: Broken | None = None  # pytest would keep it to itself
        self.code: bytes | None = None
        self.forgets = False
        self.now: Remote | None = None
        self.ahead: deque[Remote] = deque()
        self.fields = {name: _fields(kind) for name, kind in declared_in(exercise.solution()).items()}

    def problem(self, exercise: Exercise, text: str, seconds: float) -> Problem | None:
        self.forgets = forgetful(text)
        first = self._load("problem", text, seconds)
        self.ahead.append(first)
        said = first.loaded()
        if gone := first.gone:
            kind = "ended_too_slow" if gone[1] == "TooSlow" else "ended_fatal"
            return Problem(kind, details={"seconds": f"{seconds:g}"})
        try:
            problem, self.code = _parts(said, 2)
            return None if problem is None else _problem(problem)
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
            self.nursery.end()
        while not self.ahead or (not self.forgets and len(self.ahead) <= min(AHEAD, self.times - 1)):
            self.ahead.append(self._load("load", text, seconds))
        self.now = self.ahead.popleft()
        self.times -= 1
        return self.now

    def _load(self, word: str, text: str, seconds: float) -> Remote:
        """Have a process load the answer."""
        try:
            remote = Remote(self, Line(self.nursery.child()), seconds)
        except Broken as error:
            self.trouble = error
            raise
        remote.tell(word, text, self.code, seconds, remote.patience)
        remote.loading = True
        return remote


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
        raise Garbled
    return said


def _problem(said: Any) -> Problem:
    """A problem, which a stranger's code may have written: of a known kind, in short. Raises TypeError, ValueError."""
    kind, line, column, code, pairs = said
    details = {str(key): plain(str(value)[:300]) for key, value in pairs}
    if details.keys() != PROBLEMS.get(kind):
        raise ValueError(kind)
    return Problem(kind, _number(line), _number(column, 200), plain(str(code)[:80]), details)


def _number(value: Any, limit: int = 1_000_000) -> int | None:
    return value if type(value) is int and 0 <= value < limit else None
