"""Plays a project step by step. Each exercise is answered by value, as checks ask it.

The learner's text answers, or the reference. An answer that hangs, or raises what the project does not expect, is named
and replaced, and the day begins anew.
"""

import sys
import types
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from academy.bridge.host import Host, Reply, Step
from academy.bridge.limits import crowding, watch
from academy.bridge.proxy import Bridge, Stop, declared_in
from academy.course.course import Exercise
from academy.errors import BrokenCheck
from academy.project.project import Project, spoken_step

SECONDS = 5.0  # of an answer's own time in one call
Told = tuple[str, dict[str, Any]]  # "step", "replaced" or "end", and what there is to say of it
Asked = Callable[[str], None]


def nobody_asks(name: str) -> None:
    """Nobody wants to know which exercise is asked."""


class _Faulty(Exception):
    """Answers of the learner's that have to be replaced: `why` is raised, too_slow or unfit."""

    def __init__(self, names: list[str], why: str, said: str = "") -> None:
        super().__init__(names)
        self.names, self.why, self.said = names, why, said


class _Player(Host):
    """An answer that is asked again and again, each time with the same seconds of its own time."""

    def __init__(self, exercise: Exercise, text: str, asked: Asked) -> None:
        self.asked = asked
        super().__init__(text, exercise.name, declared_in(exercise.solution()), SECONDS, crowding())

    def do(self, step: Step) -> Reply:
        self.asked(self.name)
        self.left, self.watch = SECONDS, watch(self.filename)
        return super().do(step)


class _Day:
    """One run of the project, from its beginning."""

    def __init__(self, project: Project, own: dict[str, str], heard: Asked) -> None:
        self.project, self.own, self.heard = project, own, heard
        self.last = ""  # the exercise that was asked last
        self.used: dict[str, None] = {}  # those that this step asked
        self.tried: dict[str, None] = {}  # the learner's that any step asked
        self.bridges = {one.name: self._bridge(one) for one in project.exercises}

    def _bridge(self, exercise: Exercise) -> Bridge:
        bridge = Bridge(exercise.solution())
        bridge.connect(_Player(exercise, self.own.get(exercise.name, exercise.read("solution.py")), self._asked))
        return bridge

    def _asked(self, name: str) -> None:
        if name != self.last:
            self.heard(name)
        self.last = name
        self.used[name] = None
        if name in self.own:
            self.tried[name] = None

    def steps(self) -> Iterator[dict[str, Any]]:
        """The steps of the day. Raises _Faulty, or BrokenCheck where the project itself fails."""
        try:
            with _importable({name: bridge.module for name, bridge in self.bridges.items()}):
                names: dict[str, Any] = {"__name__": f"{self.project.module}_project"}
                text = self.project.file.read_text(encoding="utf-8")
                exec(compile(text, str(self.project.file), "exec", dont_inherit=True), names)
                for step in names["day"]():
                    used = [{"name": name, "own": name in self.own} for name in self.used]
                    self.used.clear()
                    for bridge in self.bridges.values():  # what was asked is not looked at again
                        bridge.events.clear()
                        bridge.changed.clear()
                    yield {**step, "used": used}
        except GeneratorExit:
            raise
        except Stop:
            raise self._fault("too_slow", "") from None
        except Exception as error:
            raise self._fault(
                "raised", f"{type(error).__name__}: {error}".removesuffix(": None").removesuffix(": ")
            ) from None

    def _fault(self, why: str, said: str) -> Exception:
        if self.last in self.own:
            return _Faulty([self.last], why, said)
        if self.tried:
            return _Faulty(list(self.tried), "unfit", said)
        return BrokenCheck(f"the project of {self.project.module} stops: {said or 'it takes too long'}")


def play(project: Project, own: dict[str, str], lang: str, heard: Asked = nobody_asks) -> Iterator[Told]:
    """Play with the learner's answers, {exercise: text}, and the reference for the others.

    Yields ("step", {what spoken_step gives, "used": [{name, own}]}), ("replaced", {name, why, said}): what was told so
    far no longer counts; at last ("end", {"own": [...], "reference": [...]}). Raises BrokenCheck.
    """
    names, words = [one.name for one in project.exercises], project.words(lang)
    own = {name: text for name, text in own.items() if name in names}
    while True:
        try:
            for step in _Day(project, own, heard).steps():
                yield "step", {**spoken_step(step, words, lang), "used": step["used"]}
            yield (
                "end",
                {"own": [one for one in names if one in own], "reference": [one for one in names if one not in own]},
            )
            return
        except _Faulty as fault:
            for name in fault.names:
                del own[name]
                yield "replaced", {"name": name, "why": fault.why, "said": fault.said}


@contextmanager
def _importable(modules: dict[str, types.ModuleType]) -> Iterator[None]:
    """`from absorb import absorb` means the answer that plays; afterwards all is as before."""
    outer = {name: sys.modules.pop(name) for name in modules if name in sys.modules}
    sys.modules.update(modules)
    try:
        yield
    finally:
        for name in modules:
            sys.modules.pop(name, None)
        sys.modules.update(outer)
