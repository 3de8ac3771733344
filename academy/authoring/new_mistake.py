"""Writes a wrong answer of an exercise out of an answer that somebody handed in, and the stub of its lesson."""

import ast
import re
from dataclasses import dataclass
from pathlib import Path

from academy.bridge.reading import read_source
from academy.bridge.verdict import Verdict
from academy.course.course import Exercise
from academy.course.task import read_task
from academy.errors import Trouble
from academy.grading.job import Job, judge_job
from academy.words.i18n import LANGUAGES

_NAME = re.compile(r"(?!(con|prn|aux|nul)(\.|$))[a-z][a-z0-9_]{2,40}(\.[a-z0-9_]{1,40})?")  # none that Windows keeps
_STUB = """### {name}

… what the code does, what that lets somebody do, which rule mends it: two or three lines.

hint: {check} 1
"""


@dataclass(frozen=True)
class Written:
    """The files, relative to the exercise's folder; `lacking`: translations without the lesson."""

    file: str
    fails: list[str]
    lesson: bool
    lacking: list[str]
    others: list[str]


def write_mistake(exercise: Exercise, name: str, raw: bytes) -> Written:
    """Judge the answer in the sandbox, then write wrong/NAME.py and the stub of its lesson. Raises Trouble.

    `mistake.way` is another way to make a mistake that has its lesson. Comments and docstrings of the learner are left
    out: they may say whose answer it is. `others` are known mistakes that the answer holds besides.
    """
    _check_name(exercise, name)
    code = _bare(raw)
    verdict = judge_confined(exercise, code)
    fails = [check.name for check in verdict.checks if check.status != "pass" and not check.hidden]
    _refuse(exercise, verdict, fails, name)
    text = f'"""fails: {" ".join(fails)}"""\n\n{code}\n'
    (exercise.folder / "wrong" / f"{name}.py").write_text(text, encoding="utf-8", newline="\n")
    lesson = "." not in name
    if lesson:
        _add_stub(exercise, name, fails)
    return Written(f"wrong/{name}.py", fails, lesson, _lacking(exercise, name) if lesson else [], verdict.mistakes)


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
    if (exercise.folder / "wrong" / f"{name}.py").exists() or (not way and name in known):
        raise Trouble("exists", "new_mistake", name=name, exercise=exercise.name)


def _bare(raw: bytes) -> str:
    """The code alone."""
    text = read_source(raw)
    try:
        tree = ast.parse(text) if isinstance(text, str) else None
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        tree = None
    if tree is None:
        raise Trouble("unreadable", "new_mistake")
    for node in ast.walk(tree):
        if not isinstance(node, ast.Module | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        if ast.get_docstring(node, clean=False) is not None:
            node.body = node.body[1:] or ([] if isinstance(node, ast.Module) else [ast.Pass()])
    return ast.unparse(tree)


def _refuse(exercise: Exercise, verdict: Verdict, fails: list[str], name: str) -> None:
    unwritten = any(check.raised == "NotImplementedError" for check in verdict.checks)
    if verdict.problem or unwritten:
        raise Trouble("not_judged", "new_mistake", exercise=exercise.name)
    if not fails:
        raise Trouble("passes", "new_mistake", exercise=exercise.name)
    if verdict.mistakes and not verdict.fingerprints:
        raise Trouble("known", "new_mistake", names=", ".join(verdict.mistakes))


def _add_stub(exercise: Exercise, name: str, fails: list[str]) -> None:
    """At its place in the alphabet, if the lessons stand in this order; the hint is one of a check that fails."""
    file = exercise.folder / "task.md"
    text = file.read_text(encoding="utf-8")
    task = read_task(file, file)
    check = next((one for one in fails if (words := task.words(one)) and words.hints), fails[0])
    stub = _STUB.format(name=name, check=check)
    later = next((one for one in task.mistakes if one > name), None)
    begin = text.index("{#mistakes}")
    found = later and re.search(rf"(?m)^### `?{re.escape(later)}`?[ ]*(\{{#.*\}})?$", text[begin:])
    at = begin + found.start() if found else len(text)
    before = text[:at].rstrip("\n") + "\n\n"
    file.write_text(before + stub + ("\n" + text[at:] if text[at:] else ""), encoding="utf-8", newline="\n")


def _lacking(exercise: Exercise, name: str) -> list[str]:
    files = [exercise.folder / f"task.{lang}.md" for lang in LANGUAGES if lang != "en"]
    return [file.name for file in files if file.is_file() and f"### {name}\n" not in file.read_text(encoding="utf-8")]


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
