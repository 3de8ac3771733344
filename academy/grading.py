"""Judges a class, each answer in a child process, and writes the table of marks and the verdicts."""

import csv
import hashlib
import json
import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import typer

from academy.child import judge_in_child
from academy.collecting import Learner, collect
from academy.course import Course, Exercise
from academy.judge import HIDDEN, check_names
from academy.terminal import console
from academy.verdict import Verdict
from academy.words import say, speak

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
Job = tuple[Learner, Exercise, Verdict]


class NothingToGrade(Exception):
    """The sentence for the instructor: no such path, or no answers in it."""


def grade_all(
    course: Course,
    paths: list[Path],
    only: list[str],
    report: Path,
    lang: str,
    as_json: bool,
    seed: int | None = None,
) -> bool:
    """Grade everybody, by the hidden checks too; True if every answer has a verdict. Raises NothingToGrade.

    `seed` draws other inputs for the properties than those of the course, the same for every learner.
    """
    start, out = time.perf_counter(), console(errors=True)
    out.print(say(lang, "grade", "trusted"), style="yellow")
    for path in paths:
        if not path.exists():
            raise NothingToGrade(say(lang, "grade", "no_path", path=path))
    learners, notes = collect(course, paths, lang)
    for note in notes:
        out.print(note)
    if not learners:
        example = f"{course.exercises[0].name}.py"
        raise NothingToGrade(say(lang, "grade", "nobody", path=", ".join(map(str, paths)), example=example))
    handed_in = {name for learner in learners for name in learner.answers}
    counted = [course.exercise(name) for name in only] or [one for one in course.exercises if one.name in handed_in]
    out.print(say(lang, "grade", "counted", names=", ".join(one.name for one in counted)))
    report.mkdir(parents=True, exist_ok=True)
    verdicts = _judged(learners, counted, report / "verdicts.jsonl", lang, seed)
    _write_marks(learners, counted, verdicts, report / "grades.csv")
    fields: dict[str, Any] = {
        "learners": len(learners),
        "answers": len(verdicts),
        "seconds": round(time.perf_counter() - start, 1),
        "csv": str(report / "grades.csv"),
        "verdicts": str(report / "verdicts.jsonl"),
    }
    typer.echo(json.dumps(fields) if as_json else say(lang, "grade", "written", **fields))
    return len(verdicts) == sum(one.name in learner.answers for learner in learners for one in counted)


def _judged(
    learners: list[Learner], counted: list[Exercise], file: Path, lang: str, seed: int | None
) -> dict[tuple[str, str], Verdict]:
    """Verdicts by learner and exercise, written line by line in the order of the table."""
    jobs = [(learner, one) for learner in learners for one in counted if one.name in learner.answers]
    verdicts: dict[tuple[str, str], Verdict] = {}
    with file.open("w", encoding="utf-8") as stream, ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for learner, exercise, verdict in _in_order(pool, jobs, seed):
            verdicts[learner.label, exercise.name] = verdict
            stream.write(json.dumps(_row(learner, exercise, verdict, lang), ensure_ascii=False) + "\n")
            stream.flush()
    return verdicts


def _in_order(pool: ThreadPoolExecutor, jobs: list[tuple[Learner, Exercise]], seed: int | None) -> Iterator[Job]:
    from rich.progress import track

    verdicts = pool.map(lambda job: judge_in_child(job[1], job[0].answers[job[1].name][1], seed, hidden=True), jobs)
    pairs = zip(jobs, verdicts, strict=True)
    for (learner, exercise), verdict in track(pairs, "", len(jobs), transient=True, console=console(errors=True)):
        yield learner, exercise, verdict


def _row(learner: Learner, exercise: Exercise, verdict: Verdict, lang: str) -> dict[str, Any]:
    file, raw = learner.answers[exercise.name]
    lines = [vars(line) for line in speak(verdict, exercise.task(lang), lang)]
    digest = hashlib.sha256(raw).hexdigest()
    return {"learner": learner.label, "file": file, "sha256": digest, **verdict.to_dict(), "lines": lines}


def _write_marks(
    learners: list[Learner], counted: list[Exercise], verdicts: dict[tuple[str, str], Verdict], file: Path
) -> None:
    """One row for each learner: points of each exercise, their sum, out of how many, percent."""
    of = sum(len(check_names(one) + check_names(one, HIDDEN)) for one in counted)
    with file.open("w", encoding="utf-8-sig", newline="") as stream:  # with a BOM: Excel reads Cyrillic names
        table = csv.writer(stream)
        table.writerow(["learner", "number", "name", *(one.name for one in counted), "points", "of", "percent"])
        for learner in learners:
            points = [_points(verdicts.get((learner.label, one.name))) for one in counted]
            who = [harmless(text) for text in (learner.label, learner.number, learner.name)]
            total = sum(one or 0 for one in points)
            cells = ["" if one is None else one for one in points]
            table.writerow([*who, *cells, total, of, f"{100 * total / of:.1f}"])


def _points(verdict: Verdict | None) -> int | None:
    return verdict.passed if verdict else None


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula (OWASP: CSV injection)."""
    return "'" + text if text.startswith(_FORMULA) else text
