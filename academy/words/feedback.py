"""Puts a verdict into words, for the terminal, the page and the report."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from academy.bridge.letters import first_unlike, kind_of, name_of_letter
from academy.bridge.show import cut, kind_of_shape
from academy.bridge.verdict import CheckResult, Problem, Verdict
from academy.course.task import Task
from academy.words.i18n import say, texts
from academy.words.shapes import in_words_of_kinds

ROWS, COLUMNS = 16, 88
_SPARE = ("printed", "more")  # what goes first when there is no room
Where = Literal["terminal", "page"]


@dataclass(frozen=True)
class Line:
    """One thing said. `kind` is one of done, mistake, lesson, more, unwritten, problem, code, check, asked, yours,
    expected, error, printed, score, next."""

    kind: str
    text: str


def next_hint(verdict: Verdict, task: Task) -> tuple[str, int] | None:
    """The check and the number of the hint to open next: the one that the mistake's lesson points at."""
    for name in verdict.mistakes:
        if (mistake := task.mistakes.get(name)) and mistake.check:
            return mistake.check, mistake.hint
    failing = verdict.first_failure
    if verdict.problem or failing is None or failing.raised == "NotImplementedError":
        return None
    words = task.words(failing.name)
    return (failing.name, 1) if words and words.hints else None


def speak(verdict: Verdict, task: Task, lang: str, where: Where = "terminal", after: str = "") -> list[Line]:
    """What the learner reads: the mistake first, the next step last, at most 16 rows. `after`: the next exercise."""
    return _fitted(list(_lines(verdict, task, lang, where, after)))


def rows(line: Line) -> int:
    """How many rows of a terminal a line takes."""
    return sum(len(textwrap.wrap(one, COLUMNS - 12)) or 1 for one in line.text.split("\n"))


def _lines(verdict: Verdict, task: Task, lang: str, where: Where, after: str) -> Iterator[Line]:
    of = len(verdict.checks)
    steps = "next" if where == "terminal" else "next_page"
    if verdict.problem:
        yield from _problem(verdict.problem, lang)
        yield Line("next", say(lang, steps, "look", exercise=verdict.exercise))
        return
    if verdict.done:
        yield Line("done", say(lang, "done", "all", of=of))
        yield Line("next", say(lang, steps, "start" if after else "finished", after=after))
        return
    yield from _mistakes(verdict.mistakes, task, lang)
    failing = _told_of(verdict, task)
    unwritten = failing.raised == "NotImplementedError"
    if unwritten:
        yield Line("unwritten", say(lang, "call", "unwritten", function=failing.function))
    words = task.words(failing.name)
    kind = "hidden" if failing.hidden else "failing"
    sentence = words.sentence if words else ""
    if where == "page" and words:
        kind, called = f"{kind}_number", {"number": _place(failing.name, task)}
    else:
        called = {"name": failing.name}
    yield Line("check", say(lang, "check", kind, sentence=sentence, **called))
    yield from call_lines(failing, lang, bool(verdict.mistakes), unwritten)
    if failing.hidden and failing.asked:
        yield Line("error", say(lang, "check", "hidden_values"))
    yield Line("score", say(lang, "check", "score", passed=verdict.passed, of=of))
    hint = next_hint(verdict, task)
    hints = "hint_more" if failing.hidden else "hint"
    step = "write" if unwritten else hints if hint else "look"
    check, number = hint or ("", 0)
    check = check if where == "terminal" else _place(check, task)
    yield Line("next", say(lang, steps, step, exercise=verdict.exercise, check=check, number=number))


def _place(check: str, task: Task) -> str:
    """The number of a check in the list of a page: that of the shown ones, or of the hidden ones."""
    listed = list(task.checks if check in task.checks else task.more)
    return str(1 + listed.index(check)) if check in listed else check


def _mistakes(names: list[str], task: Task, lang: str) -> Iterator[Line]:
    for name in names[:1]:
        yield Line("mistake", say(lang, "mistake", "named", name=task.title_of(name)))
        if mistake := task.mistakes.get(name):
            yield Line("lesson", mistake.lesson)
    for name in names[1:2]:
        yield Line("more", say(lang, "mistake", "more", name=task.title_of(name)))


def _told_of(verdict: Verdict, task: Task) -> CheckResult:
    """The check to show: the one that the mistake's lesson speaks of if it fails, else the first failure."""
    hint = next_hint(verdict, task)
    failing = {one.name: one for one in verdict.checks if one.status == "fail"}
    first = verdict.first_failure
    assert first is not None
    return failing.get(hint[0], first) if hint and verdict.mistakes else first


def call_lines(check: CheckResult, lang: str, named: bool = False, unwritten: bool = False) -> Iterator[Line]:
    """What a check asked, got and expected. `named`: the mistake is told already, so this is kept short."""
    same_kind = check.hidden and check.expected is not None and kind_of_shape(check.expected) == check.yours
    check = in_words_of_kinds(check, lang)
    width = COLUMNS - 12 if named else 2 * (COLUMNS - 14)
    if check.status == "error" and not check.asked and not check.raised:
        yield Line("error", say(lang, "check", "unheard"))
    if check.asked:
        yield Line("asked", "\n".join(check.asked))
    if check.raised and not unwritten:
        yield from _error(check, lang, named)
    elif check.yours is not None and not unwritten:
        yield Line("yours", cut(_outcome(check.yours, lang), width))
    if check.expected is not None and not (same_kind and check.expected == check.yours):
        yield Line("expected", cut(_outcome(check.expected, lang), width))
    if same_kind:
        yield Line("error", say(lang, "check", "hidden_other"))
    if advice := _advice(check, lang):
        yield Line("error", advice)
    elif check.printed.strip() and not unwritten:
        yield Line("printed", cut(" ".join(check.printed.split()), COLUMNS - 12))


def _outcome(text: str, lang: str) -> str:
    """What a call gave, in words where it is an exception."""
    word, _, name = text.partition(" ")
    if word == "‹after›":
        return say(lang, "call", "after", what=name)
    return say(lang, "call", word, name=name) if word in ("raises", "returns") and name.isidentifier() else text


def _advice(check: CheckResult, lang: str) -> str:
    """One sentence on what parts the two replies, where more can be said than what they are."""
    yours, expected = check.yours or "", check.expected or ""
    raises = expected.removeprefix("raises ") if expected.startswith("raises ") else ""
    if check.raised or check.yours is None or check.expected is None:
        return ""
    if yours.startswith("returns "):
        return say(lang, "call", "returned_exception", name=yours.removeprefix("returns "))
    if raises:
        return say(lang, "call", "raise_it", name=raises)
    if yours == "None" != expected:
        return say(lang, "call", "printed_only" if check.printed.strip() else "returned_none")
    if check.odd:
        return _letter(check.odd, check.line, lang)
    if found := first_unlike(yours, expected):
        _, mine, other = found
        names = {"letter": mine, "name": name_of_letter(mine), "twin": other, "other": name_of_letter(other)}
        return say(lang, "letters", "unlike", **names) if mine and other else ""
    return ""


def _letter(odd: dict[str, str], line: int | None, lang: str) -> str:
    """What is odd about one letter of the answer."""
    letter = odd["letter"][:1] or " "
    name, kind = name_of_letter(letter), kind_of(letter)
    alphabet = texts(lang)["letters"].get(name.split()[0], texts(lang)["letters"]["LATIN"])
    place = {"line": odd.get("line") or line or "?", "place": odd.get("place", "?")}
    return say(lang, "letters", kind, letter=letter, twin=odd.get("twin", ""), name=name, alphabet=alphabet, **place)


def _error(check: CheckResult, lang: str, named: bool) -> Iterator[Line]:
    name, said = check.raised or "", cut(" ".join(check.said.split()), COLUMNS)
    known = texts(lang)["exceptions"]
    ours = name in ("TooSlow", "InputAsked", "Refused", "Crashed")
    if not ours:
        key = "error" if check.line else "error_nowhere"
        yield Line("yours", say(lang, "call", key, line=check.line, name=name, said=said).rstrip(": "))
    if check.odd:
        yield Line("error", _letter(check.odd, check.line, lang))
    elif check.own and check.expected is not None:
        other = (check.expected or "").startswith("raises ")
        yield Line("error", say(lang, "call", "own_raise_other" if other else "own_raise"))
    elif name in known and not check.own and (ours or not named):
        place = say(lang, "call", "line", line=check.line) + " " if ours and check.line else ""
        yield Line("error", place + known[name].format(said=said or "…"))


def _problem(problem: Problem, lang: str) -> Iterator[Line]:
    odd = problem.details if problem.details.get("letter") else {}
    yield Line("problem", _reason(problem, lang))
    if problem.code:
        caret = "" if problem.column is None else "\n" + " " * problem.column + "^"
        yield Line("code", problem.code + caret)
    raised = problem.details.get("raised", "")
    if problem.kind == "loading" and odd:
        yield Line("error", _letter(odd, problem.line, lang))
    elif problem.kind == "loading" and raised in texts(lang)["exceptions"]:
        yield Line("error", texts(lang)["exceptions"][raised].format(said=""))


def _reason(problem: Problem, lang: str) -> str:
    """The sentence for a problem; a general one if its kind or its facts have none: they may be a stranger's."""
    near = problem.details.get("near") and f"{problem.kind}_near" in texts(lang)["problem"]
    kind = f"{problem.kind}_near" if near else problem.kind
    if problem.kind == "ended_too_slow" and problem.line:
        kind = "ended_too_slow_line"
    try:
        if kind.startswith("letter_"):
            return _letter(problem.details, problem.line, lang)
        fields = {"said": "", "line": problem.line or "?", **problem.details}
        return say(lang, "problem", kind, **fields).rstrip(": ")
    except (LookupError, TypeError, ValueError):
        return say(lang, "problem", "unknown")


def _fitted(lines: list[Line]) -> list[Line]:
    """Leave out what can be spared until it fits; at last each call is cut to one row."""
    for kind in _SPARE:
        if sum(map(rows, lines)) <= ROWS:
            return lines
        lines = [line for line in lines if line.kind != kind]
    if sum(map(rows, lines)) > ROWS:
        lines = [_in_rows(line) if line.kind == "asked" else line for line in lines]
    return lines if sum(map(rows, lines)) <= ROWS else [line for line in lines if line.kind != "asked"]


def _in_rows(line: Line) -> Line:
    return Line(line.kind, "\n".join(cut(one, COLUMNS - 14) for one in line.text.split("\n")))
