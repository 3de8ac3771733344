"""The learner's side of the line: runs one answer in this interpreter, step by step, by value.

A step is (op, target, name, arguments) with op `call`, `new` or `get`; a reply is a Reply.
"""

import builtins
import os
import sys
import types
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from academy.bridge.limits import OwnTime, TooSlow, Watch, watch
from academy.bridge.raised import line_of, said, type_name
from academy.bridge.streams import InputAsked, Streams, present
from academy.bridge.values import Refused, Tree, pack, unpack

Step = tuple[str, Tree, str, Tree]
Ask = Callable[[Tree, Tree], Tree]


class Unanswered(Exception):
    """The learner's code asked a callback what the recorded checks never asked."""


@dataclass(frozen=True)
class Reply:
    """What a step gave: ("value", tree) or ("raised", type, text, line); and the arguments if they changed."""

    outcome: tuple[Any, ...]
    after: Tree = None
    printed: str = ""

    @property
    def too_slow(self) -> bool:
        return self.outcome[:2] == ("raised", "TooSlow")

    @property
    def parts(self) -> tuple[tuple[Any, ...], Tree, str]:
        """All of it as plain values."""
        return self.outcome, self.after, self.printed


class HostWorld:
    """The learner's objects by number, and callbacks that the check passed."""

    def __init__(self, declared: dict[str, type], ask: Ask) -> None:
        self.declared, self.ask = declared, ask
        self.objects: dict[int, Any] = {}
        self.numbers: dict[int, int] = {}
        self.callbacks: dict[int, tuple[Tree, Any]] = {}

    def name_of(self, kind: type) -> str | None:
        return next((name for name, one in self.declared.items() if issubclass(kind, one)), None)

    def give(self, value: object) -> Tree:
        if id(value) in self.callbacks:  # a callback on its way back
            return self.callbacks[id(value)][0]
        number = self.numbers.setdefault(id(value), len(self.numbers))
        self.objects[number] = value
        kind = type(value)
        if issubclass(kind, type) and issubclass(value, BaseException):  # type: ignore[arg-type]
            kind = value  # type: ignore[assignment]
        return ("handle", number, type_name(kind))

    def take(self, tree: Tree) -> Any:
        if tree[0] == "callback":

            def call(*args: Any) -> Any:
                return unpack(self.ask(tree, pack(args, self)), self)

            call.__name__ = call.__qualname__ = "function"
            self.callbacks[id(call)] = tree, call
            return call
        if tree[0] != "handle" or tree[1] not in self.objects:
            raise Refused("no such object")
        return self.objects[tree[1]]


def no_callbacks(tree: Tree, args: Tree) -> Tree:
    """What a host answers while no check listens."""
    raise Unanswered


class Host:
    """One answer, loaded anew; `seconds` of its own time (limits.OwnTime), after which every step is TooSlow."""

    def __init__(
        self,
        source: str | types.CodeType,
        name: str,
        declared: dict[str, type],
        seconds: float = 5.0,
        patience: float = 1.0,
    ) -> None:
        self.name, self.filename = name, f"{name}.py"
        self.watch: Watch = watch(self.filename)
        self.module, self.streams = types.ModuleType(name), Streams()
        self.module.__file__ = os.path.join(_folder(), self.filename)
        self.left, self.patience = seconds, patience
        self.gone: tuple[Any, ...] | None = None  # never, in this interpreter
        self.broken, self.printed = self.guarded(lambda: self._load(source), lambda late: late)
        self.declared, _ = self.guarded(lambda: self._declared(declared), lambda late: declared)
        self.fresh()

    def _load(self, source: str | types.CodeType) -> BaseException | None:
        try:
            code = compile(source, self.filename, "exec", dont_inherit=True) if isinstance(source, str) else source
            exec(code, self.module.__dict__)
        except BaseException as error:  # a learner's module may raise anything, SystemExit too
            return error
        return None

    def _declared(self, declared: dict[str, type]) -> dict[str, type]:
        try:
            return {one: _own(self.module, one, kind) for one, kind in declared.items()}
        except Exception:  # a class of the learner's that does not let itself be looked at
            return declared

    def fresh(self, ask: Ask = no_callbacks) -> None:
        """Forget the objects of earlier steps; keep the module."""
        self.world = HostWorld(self.declared, ask)

    def answer_by(self, ask: Ask) -> None:
        """From now on callbacks are answered by `ask`."""
        self.world.ask = ask

    def do(self, step: Step) -> Reply:
        """Run one step; never raises."""
        (outcome, after), printed = self.guarded(lambda: self._run(step), lambda late: (self._raised(late), None))
        return Reply(outcome, after, printed)

    def guarded(self, work: Callable[[], Any], edge: Callable[[TooSlow], Any]) -> tuple[Any, str]:
        """What the learner's code gives and prints; `edge`: what counts if the time is up where it begins or ends.

        Meanwhile its streams are in place, and its own module is the one of its name.
        """
        own, outer, shown = OwnTime(self.patience), sys.modules.get(self.name), present()
        try:
            try:
                self.watch.arm(max(self.left, 0.001), own)
                sys.modules[self.name] = self.module
                self.streams.enter()
                done = work()
                self.streams.flush()
            finally:
                try:
                    self.watch.disarm()
                finally:
                    self.streams.leave(shown)
                    if outer is None:
                        sys.modules.pop(self.name, None)
                    else:
                        sys.modules[self.name] = outer
                    self.left -= own.used()
        except TooSlow as late:
            self.watch.disarm()
            done = edge(late)
        return done, self.streams.take()

    def _run(self, step: Step) -> tuple[tuple[Any, ...], Tree]:
        op, target, name, tree = step
        given = None
        try:
            if self.broken:
                raise self.broken
            place = self.module if target is None else self.world.take(target)
            if op == "get":
                return ("value", pack(getattr(place, name), self.world)), None
            given = unpack(tree, self.world)
            args, kwargs = given
            outcome = ("value", pack(getattr(place, name)(*args, **kwargs), self.world))
        except BaseException as error:
            outcome = self._raised(error)
        return outcome, self._changed(tree, given)

    def _changed(self, tree: Tree, given: Any) -> Tree:
        try:
            after = None if given is None else pack(given, self.world)
        except Exception:
            return None
        return None if after == tree else after

    def _raised(self, error: BaseException) -> tuple[Any, ...]:
        kind = self.world.name_of(type(error)) or _builtin(type(error))
        return ("raised", kind, said(error), line_of(error, self.filename))


def _folder() -> str:
    try:
        return os.getcwd()
    except OSError:  # it was removed
        return os.sep


def _own(module: types.ModuleType, name: str, kind: type) -> type:
    """The learner's own declaration if it has the same shape, else the exercise's."""
    own = vars(module).get(name)
    fields = getattr(kind, "__dataclass_fields__", None)
    same = isinstance(own, type) and (
        issubclass(own, Exception) if fields is None else set(getattr(own, "__dataclass_fields__", ())) == set(fields)
    )
    if same:
        return own  # type: ignore[return-value]
    module.__dict__.setdefault(name, kind)
    return kind


def _builtin(kind: type[BaseException]) -> str:
    """The exception as Python or this module knows it: a learner's own class counts as what it is made from."""
    known = (TooSlow, Unanswered, InputAsked, Refused)
    line = type.__dict__["__mro__"].__get__(kind)
    names = [(type_name(one), one) for one in line]
    return next(name for name, one in names if one in known or getattr(builtins, name, None) is one)
