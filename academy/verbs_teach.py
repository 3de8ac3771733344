"""The verbs of instructors: grade a class, make its report again, forget a learner."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from academy.course import Course
from academy.sentences import Json, Lang, chosen_language, spoken, stop
from academy.words import say

Folder = Annotated[Path, typer.Option("--report", help="the folder of the report")]
Attempt = Annotated[str | None, typer.Option("--attempt", help="which of several counts: best, last or first")]
Worksheet = Annotated[Path | None, typer.Option("--moodle-worksheet", help="Moodle's grading worksheet, to fill in")]
Gradebook = Annotated[Path | None, typer.Option("--canvas-gradebook", help="Canvas's exported gradebook, to fill in")]


def grade(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(help="folders of learners, or their zips")],
    exercises: Annotated[Path | None, typer.Option("--exercises", help="another folder of exercises")] = None,
    only: Annotated[list[str] | None, typer.Option("--only", help="count these exercises")] = None,
    report: Folder = Path("report"),
    seed: Annotated[int | None, typer.Option("--seed", help="draw fresh inputs, the same for everybody")] = None,
    attempt: Attempt = None,
    require_sandbox: Annotated[
        bool, typer.Option("--require-sandbox", help="refuse if a protection is missing")
    ] = False,
    processes: Annotated[int | None, typer.Option("--processes", min=1, help="how many at a time")] = None,
    dask: Annotated[str | None, typer.Option("--dask", help="address of a Dask scheduler")] = None,
    worksheet: Worksheet = None,
    gradebook: Gradebook = None,
    lang: Lang = None,
    as_json: Json = False,
) -> None:
    """Judge many learners' answers into a report: grades.db, grades.csv, index.html and more."""
    with _told(chosen := chosen_language(context, lang)):
        from academy import crew
        from academy.grading import NothingToGrade, Wishes, grade_all
        from academy.report.views import Filled

        wishes = Wishes(
            report,
            chosen,
            only=tuple(only or ()),
            seed=seed,
            attempt=_attempt(attempt) or "last",
            require_sandbox=require_sandbox,
            exercises=exercises,
            filled=Filled(worksheet, gradebook),
            as_json=as_json,
        )
        workers = crew.processes(processes)
        try:
            everything = grade_all(Course.find(exercises), paths, wishes, workers)
        except NothingToGrade as error:
            stop(str(error))
    raise typer.Exit(0 if everything else 1)


@contextlib.contextmanager
def _told(lang: str) -> Iterator[None]:
    """As every verb's, and what can be wrong with a report."""
    from academy.report.trouble import Trouble

    with spoken(lang):
        try:
            yield
        except Trouble as error:
            stop(say(lang, "report", error.key, **error.fields))


def _attempt(name: str | None) -> str:
    from academy.report.rows import ATTEMPTS
    from academy.report.trouble import Trouble

    if name is not None and name not in ATTEMPTS:
        raise Trouble("no_attempt", name=name, names=", ".join(ATTEMPTS))
    return name or ""
