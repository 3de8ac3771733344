"""Writes a mistake of an exercise out of an answer that somebody handed in, and the stub of its lesson."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from academy.authoring.edits import as_toml, bare, find_edits
from academy.bridge.reading import read_source
from academy.bridge.verdict import Verdict
from academy.course.course import Exercise
from academy.course.mistakes import FILE, tables
from academy.errors import Trouble
from academy.files import write_text
from academy.grading.job import Job, judge_job
from academy.words.i18n import OTHERS

_NAME = re.compile(r"(?!(con|prn|aux|nul)(\.|$))[a-z][a-z0-9_]{2,40}(\.[a-z0-9_]{1,40})?")  # none that Windows keeps
_STUB = """### … what the code does, in a few words {{#{name}}}

… what the code does, what that lets somebody do, which rule mends it: two or three lines.
"""


@dataclass(frozen=True)
class Written:
    """`file`: where the mistake stands, below the exercise's folder; `lacking`: translations without the lesson."""

    file: str
    fails: list[str]
    lesson: bool
    lacking: list[str]
    others: list[str]


def write_mistake(exercise: Exercise, name: str, raw: bytes) -> Written:
    """Judge the answer in the sandbox, then write the mistake and the stub of its lesson. Raises Trouble, BadMistakes.

    It becomes an edit in mistakes.toml where the answer is a small edit of the solution, else the file wrong/NAME.py.
    `mistake.way` is another way to make a mistake that has its lesson. Comments and docstrings of the learner are left
    out: they may say whose answer it is. `others` are known mistakes that the answer holds besides.
    """
    _check_name(exercise, name)
    code = _bare(raw)
    verdict = judge_confined(exercise, code)
    fails = [check.name for check in verdict.checks if check.status != "pass" and not check.hidden]
    _refuse(exercise, verdict, fails, name)
    lesson, task = "." not in name, exercise.task()
    check = next((one for one in fails if (words := task.words(one)) and words.hints), fails[0])
    edits = find_edits(exercise.read("solution.py"), code) or []
    if edits or lesson:
        _add_table(exercise, name, as_toml(name, fails, f"{check} 1" if lesson else "", edits))
    if not edits:
        whole = exercise.folder / "wrong" / f"{name}.py"
        whole.parent.mkdir(exist_ok=True)
        write_text(whole, f'"""fails: {" ".join(fails)}"""\n\n{code}\n', newline="\n")
    if lesson:
        _add_stub(exercise, name)
    file = FILE if edits else f"wrong/{name}.py"
    return Written(file, fails, lesson, _lacking(exercise, name) if lesson else [], verdict.mistakes)


def judge_confined(exercise: Exercise, code: str) -> Verdict:
    """The verdict on code that nobody has read."""
    facts = judge_job(Job(0, str(exercise.folder.absolute()), exercise.edition, code.encode()))
    return Verdict.from_dict(facts)


def _check_name(exercise: Exercise, name: str) -> None:
    if not _NAME.fullmatch(name):
        raise Trouble("bad_name", "new_mistake", name=name)
    known = exercise.task().mistakes
    base, _, way = name.partition(".")
    if way and base not in known:
        raise Trouble("no_base", "new_mistake", name=base, exercise=exercise.name)
    there = {answer.name for answer in exercise.answers("wrong")} | tables(exercise.folder).keys()
    if name in there or (not way and name in known):
        raise Trouble("exists", "new_mistake", name=name, exercise=exercise.name)


def _bare(raw: bytes) -> str:
    """The code alone."""
    text = read_source(raw)
    try:
        return bare(text) if isinstance(text, str) else _unreadable()
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return _unreadable()


def _unreadable() -> NoReturn:
    raise Trouble("unreadable", "new_mistake") from None


def _refuse(exercise: Exercise, verdict: Verdict, fails: list[str], name: str) -> None:
    unwritten = any(check.raised == "NotImplementedError" for check in verdict.checks)
    if verdict.problem or unwritten:
        raise Trouble("not_judged", "new_mistake", exercise=exercise.name)
    if not fails:
        raise Trouble("passes", "new_mistake", exercise=exercise.name)
    if verdict.mistakes and not verdict.fingerprints:
        raise Trouble("known", "new_mistake", names=", ".join(verdict.mistakes))


def _add_table(exercise: Exercise, name: str, table: str) -> None:
    """Behind the other ways to make the mistake; else where its lesson will stand. All that is written is whole."""
    file, known = exercise.folder / FILE, tables(exercise.folder)
    text = file.read_text(encoding="utf-8") if known else ""
    base = name.partition(".")[0]
    own = [one for one in known if one.partition(".")[0] == base]
    following = list(known)[list(known).index(own[-1]) + 1 :] if own else []
    later = following[0] if following else None if own else _later(known, name)
    found = later and re.search(rf'(?m)^\["?{re.escape(later)}"?\]', text)
    at = found.start() if found else len(text)
    parts = (text[:at].rstrip("\n"), table.rstrip("\n"), text[at:].rstrip("\n"))
    write_text(file, "\n\n".join(filter(None, parts)) + "\n", newline="\n")


def _add_stub(exercise: Exercise, name: str) -> None:
    """At its place in the alphabet, if the lessons stand in this order."""
    file = exercise.folder / "task.md"
    text = file.read_text(encoding="utf-8")
    begin = text.index("{#mistakes}")
    later = _later(exercise.task().mistakes, name)
    heading = rf"### (`?{re.escape(later)}`?|.*\{{#{re.escape(later)}\}})[ ]*$" if later else r"## .*\{#accepted\}[ ]*$"
    found = re.search(rf"(?m)^{heading}", text[begin:])
    at = begin + found.start() if found else len(text)
    before = text[:at].rstrip("\n") + "\n\n"
    stub = _STUB.format(name=name)
    write_text(file, before + stub + ("\n" + text[at:] if text[at:] else ""), newline="\n")


def _later(known: Iterable[str], name: str) -> str | None:
    return next((one for one in known if one > name), None)


def _lacking(exercise: Exercise, name: str) -> list[str]:
    files = [exercise.folder / f"task.{lang}.md" for lang in OTHERS]
    known = {file.name: file.read_text(encoding="utf-8") for file in files if file.is_file()}
    return [file for file, text in known.items() if not re.search(rf"^### (.*\{{#)?{name}\}}?$", text, re.M)]


def answer_from(file: Path) -> bytes:
    """The answer in a file. Raises Trouble."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise Trouble("cannot_read", place=file, why=error.strerror or "") from error


def answer_of_group(folder: Path, exercise: Exercise, group: str) -> bytes:
    """Of the answers of a group in a report the one with fewest other ideas, then the shortest. Raises Trouble."""
    from academy.report.ideas import verdict_on
    from academy.report.rows import Rows
    from academy.report.store import Store
    from academy.report.unknown import ideas

    with Store(folder) as store:
        rows = Rows(store)
        found = {one.id: one for one in ideas(rows) if one.exercise == exercise.name}
        if group not in found:
            raise Trouble("no_group", "new_mistake", name=group, exercise=exercise.name, names=", ".join(found) or "–")
        ranked = []
        for held in found[group].holders:
            verdict, raw = verdict_on(rows, held.answer), rows.source(held.answer)
            ranked.append((len(verdict.mistakes) + len(verdict.fingerprints), len(raw), raw))
    return min(ranked)[2]
