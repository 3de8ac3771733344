"""The checks' side of the line: the module that check.py imports, and the record of what was asked."""

import builtins
import dataclasses
import types
from dataclasses import dataclass, field
from typing import Any, Protocol

from academy.bridge.host import Ask, Reply, Step
from academy.bridge.values import Refused, Tree, is_chance, pack, text, unpack


class Stop(BaseException):
    """Ends a check at once, past Hypothesis's shrinking: the learner's time is used up, or its process is gone."""


Exchange = list[tuple[Step, Reply]]  # questions and their replies, in order


class Unforeseen(Exception):
    """Stands in a check for what no right answer gives: no check expects it, as it might expect a TypeError."""


# What an answer raises to end a loop of the check, not to say something: they would end it in silence.
_ENDS_LOOPS = ("StopIteration", "StopAsyncIteration", "GeneratorExit")


class Answers(Protocol):
    """Whatever runs one loaded answer: inline, or in a sandbox.

    `left`: seconds of its own time, `patience`: how slowly the clock counts (limits.OwnTime); `gone`: what is said for
    a process that ended without a word.
    """

    left: float
    patience: float
    gone: tuple[Any, ...] | None

    def do(self, step: Step) -> Reply: ...

    def fresh(self, ask: Ask = ...) -> None: ...

    def answer_by(self, ask: Ask) -> None: ...


@dataclass
class Event:
    """One question of a check and its reply, with what callbacks answered meanwhile."""

    check: str
    example: int
    step: Step
    reply: Reply
    answers: dict[tuple[Any, str], Tree] = field(default_factory=dict)
    item: str = ""  # pytest's name of the check, with its parameters


class Handle:
    """An object that stays on the learner's side: reading an attribute is a call."""

    def __init__(self, tree: Tree, bridge: "Bridge") -> None:
        self.__dict__.update(_tree=tree, _bridge=bridge)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        bridge, tree = self._bridge, self._tree
        if name in bridge.methods.get(tree[2], ()):
            return lambda *args, **kwargs: bridge.ask(("call", tree, name), args, kwargs)
        return bridge.ask(("get", tree, name))


class CheckWorld:
    """Handles of the learner's objects, and the check's own functions by number."""

    def __init__(self, declared: dict[str, type], bridge: "Bridge") -> None:
        self.declared, self.bridge = declared, bridge
        self.functions: list[Any] = []

    def name_of(self, kind: type) -> str | None:
        return next((name for name, one in self.declared.items() if issubclass(kind, one)), None)

    def give(self, value: object) -> Tree:
        if isinstance(value, Handle):
            return value._tree
        if not callable(value):
            raise Refused(f"a {type(value).__name__} does not cross")
        if value not in self.functions:
            self.functions.append(value)
        return ("callback", self.functions.index(value))

    def take(self, tree: Tree) -> Any:
        if tree[0] != "callback":
            return Handle(tree, self.bridge)
        if not 0 <= tree[1] < len(self.functions):
            raise Refused("no such function")
        return self.functions[tree[1]]


class Bridge:
    """Gives checks a module with the exercise's names; sends every call by value and keeps it."""

    def __init__(self, solution: types.ModuleType) -> None:
        self.declared, self.methods = declared_in(solution), methods_in(solution)
        self.module = types.ModuleType(solution.__name__)
        for name, thing in public_in(solution).items():
            setattr(self.module, name, self.declared.get(name) or self._function(name, thing))
        self.changed: list[tuple[Any, Any]] = []  # arguments that calls changed, and their content before
        self.begin()

    def begin(self) -> None:
        """Forget what was asked: another answer comes."""
        self.undo()
        self.events: list[Event] = []
        self.check, self.item, self.example = "", "", 0
        self.failed: dict[str, int] = {}  # the example at which a check first failed

    def connect(self, host: Answers, known: Exchange | None = None) -> None:
        """Send what follows to this host; not what was `known` before, as long as just that is asked."""
        self.undo()
        self.known = iter(known or [])
        self.host, self.world = host, CheckWorld(self.declared, self)
        host.fresh(self._callback)

    def undo(self) -> None:
        """Give objects that calls changed their content of before: what a check asks must not depend on the answer."""
        while self.changed:
            restore(*self.changed.pop())

    def _function(self, name: str, thing: Any) -> Any:
        op = "new" if isinstance(thing, type) else "call"
        return lambda *args, **kwargs: self.ask((op, None, name), args, kwargs)

    def ask(self, head: tuple[str, Tree, str], args: Any = None, kwargs: Any = None) -> Any:
        """One step there and back: raises what the learner's code raised, returns what it returned."""
        step = (*head, None if args is None else pack((args, kwargs), self.world))
        event = Event(self.check, self.example, step, Reply(()), item=self.item)
        self.events.append(event)
        event.reply = self._known(step) or self.host.do(step)
        kind, *rest = event.reply.outcome
        if self.host.gone or event.reply.too_slow:
            raise Stop
        try:
            if event.reply.after is not None:
                self.changed.append(((args, kwargs), unpack(step[3], self.world)))
                restore((args, kwargs), unpack(event.reply.after, self.world))
            value = self._exception(*rest[:2]) if kind == "raised" else unpack(rest[0], self.world)
        except Exception as error:  # a set of lists, a function that nobody passed: not the answer's error, nor a value
            event.reply = Reply(("raised", "Refused", "a value that cannot be built", None))
            raise Unforeseen(type(error).__name__) from None
        if kind == "raised":
            raise value
        return value

    def _known(self, step: Step) -> Reply | None:
        """What the answer replied to this when it was asked the same, if that is what it was asked next."""
        asked, reply = next(self.known, (None, None))
        if asked == step:
            return reply
        self.known = iter([])
        return None

    def _exception(self, name: str, said: str) -> BaseException:
        kind = self.declared.get(name) or getattr(builtins, name, None)
        if not isinstance(kind, type) or not issubclass(kind, Exception) or name in _ENDS_LOOPS:
            return Unforeseen(f"{name}: {said}")
        try:
            with_text = kind.__new__(kind)
        except TypeError:  # a group needs exceptions
            return Unforeseen(f"{name}: {said}")
        with_text.args = (said,)
        return with_text

    def _callback(self, tree: Tree, args: Tree) -> Tree:
        """The learner's code calls a function that the check passed."""
        told = pack(self.world.take(tree)(*unpack(args, self.world)), self.world)
        self.events[-1].answers[tree, text(args)] = told
        return told


def public_in(module: types.ModuleType) -> dict[str, Any]:
    """What an exercise asks for: public functions and classes that the module itself defines."""
    own = {name: thing for name, thing in vars(module).items() if not name.startswith("_")}
    return {name: thing for name, thing in own.items() if getattr(thing, "__module__", None) == module.__name__}


def declared_in(module: types.ModuleType) -> dict[str, type]:
    """The dataclasses and exceptions of an exercise: the only classes whose instances cross."""
    return {
        name: thing
        for name, thing in public_in(module).items()
        if isinstance(thing, type) and (dataclasses.is_dataclass(thing) or issubclass(thing, Exception))
    }


def methods_in(module: types.ModuleType) -> dict[str, set[str]]:
    """The methods of each class that the learner writes."""
    classes = {name: thing for name, thing in public_in(module).items() if isinstance(thing, type)}
    return {name: {n for n, f in vars(kind).items() if callable(f)} for name, kind in classes.items()}


def restore(old: Any, new: Any) -> Any:
    """Give the check's own objects the content they have after the call; return what stands in their place."""
    if isinstance(old, dict) and isinstance(new, dict):
        kept = {key: restore(old[key], value) if key in old else value for key, value in new.items()}
        old.clear()
        old.update(kept)
    elif isinstance(old, list) and isinstance(new, list):
        old[:] = [restore(old[i], value) if i < len(old) else value for i, value in enumerate(new)]
    elif isinstance(old, tuple) and isinstance(new, tuple) and len(old) == len(new):
        return tuple(restore(a, b) for a, b in zip(old, new, strict=True))
    elif isinstance(old, set) and isinstance(new, (set, frozenset)):
        old.clear()
        old.update(new)
    elif isinstance(old, bytearray):
        old[:] = new
    elif dataclasses.is_dataclass(old) and type(old) is type(new):
        for one in dataclasses.fields(old):
            object.__setattr__(old, one.name, restore(getattr(old, one.name), getattr(new, one.name)))
    elif is_chance(type(old)) and is_chance(type(new)):
        old.setstate(new.getstate())
    else:
        return new
    return old
