"""A line that the learner types at their own functions: what it prints, what it gives, or what went wrong.

The names that lines make are kept until the answer changes.
"""

import ast
import types
from collections.abc import Iterator
from dataclasses import replace

from academy.bridge.host import Host
from academy.bridge.limits import watch
from academy.bridge.loading import loading_problem, read_code
from academy.bridge.proxy import declared_in
from academy.bridge.raised import line_of
from academy.bridge.show import cut
from academy.bridge.verdict import CheckResult, Problem, Verdict
from academy.course.course import Exercise
from academy.words.feedback import Line, call_lines, speak

SECONDS, WIDTH = 5.0, 2_000


class Scratch(Host):
    """An answer that runs whatever is typed at it; typed lines count on after the last line of the file."""

    def __init__(self, exercise: Exercise, source: str, code: types.CodeType) -> None:
        super().__init__(code, exercise.name, declared_in(exercise.solution()), SECONDS)
        self.end = source.count("\n") + 1

    def type(self, text: str) -> CheckResult:
        """Run one line; never raises."""
        self.left, self.watch = SECONDS, watch(self.filename)
        result: CheckResult
        result, printed = self.guarded(lambda: self._typed(text), self._failed)
        return replace(result, printed=printed)

    def _typed(self, text: str) -> CheckResult:
        try:
            value = self._value(text)
        except BaseException as error:  # whatever a learner's line raises, SystemExit too
            return self._failed(error)
        return CheckResult("", yours=None if value is None else cut(repr(value), WIDTH))

    def _value(self, text: str) -> object:
        """What the last expression of the line gives; None if it ends otherwise."""
        tree = ast.increment_lineno(ast.parse(text.strip()), self.end)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        names = self.module.__dict__
        exec(compile(tree, self.filename, "exec", dont_inherit=True), names)
        if not isinstance(last, ast.Expr):
            return None
        return eval(compile(ast.Expression(last.value), self.filename, "eval", dont_inherit=True), names)

    def _failed(self, error: BaseException) -> CheckResult:
        kind, said = self._raised(error)[1:3]
        line = line_of(error, self.filename)
        said = error.msg if isinstance(error, SyntaxError) else said
        return CheckResult("", raised=kind, said=said, line=line if line and line <= self.end else None)


_open: dict[str, tuple[str, Scratch]] = {}  # by exercise: the answer, and what lines are typed at


def type_line(exercise: Exercise, source: str, text: str, lang: str) -> tuple[list[Line], bool]:
    """What a typed line says, and whether the answer was loaded anew for it."""
    known = _open.get(exercise.name)
    anew = known is None or known[0] != source
    if known is None or anew:
        loaded = _load(exercise, source)
        if isinstance(loaded, Problem):
            _open.pop(exercise.name, None)
            told = speak(
                Verdict(exercise.name, exercise.version, [], problem=loaded), exercise.task(lang), lang, "page"
            )
            return [line for line in told if line.kind != "next"], False
        known = _open[exercise.name] = source, loaded
    return list(_lines(known[1].type(text), lang)), anew


def _load(exercise: Exercise, source: str) -> Scratch | Problem:
    """The answer, even a half-written one: only what cannot be loaded at all is a problem."""
    code = read_code(source, exercise.name)
    if isinstance(code, Problem):
        return code
    scratch = Scratch(exercise, source, code)
    problem = loading_problem(scratch, exercise.solution(), source) if scratch.broken is not None else None
    return problem or scratch


def _lines(result: CheckResult, lang: str) -> Iterator[Line]:
    if result.printed:
        yield Line("printed", result.printed.rstrip("\n"))
    if result.raised:
        failure = CheckResult("", "fail", raised=result.raised, said=result.said, line=result.line)
        yield from call_lines(failure, lang)
    elif result.yours is not None:
        yield Line("value", result.yours)
