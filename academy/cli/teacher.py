"""The verbs of instructors: grade a class, make its report again, forget a learner."""

from pathlib import Path
from typing import Annotated

import typer

from academy.cli.options import Folder, Json, Lang, Own, Seed, chosen_language, spoken_of_reports, stop
from academy.course.course import Course
from academy.words.i18n import say
from academy.words.safe_text import safe_text
from academy.words.terminal import console

Attempt = Annotated[
    str | None, typer.Option("--attempt", help="which of several counts: best, last, first, last-in-time")
]
Deadline = Annotated[str, typer.Option("--deadline", help="what came later is late: 2026-11-20 23:59, or a day")]
Near = Annotated[
    bool, typer.Option("--accept-near", help="take a file with nearly the right name, if it is the only one")
]
Layout = Annotated[str, typer.Option("--pattern", help="how files are called: '{learner}_{attempt}_{file}'")]
Worksheet = Annotated[Path | None, typer.Option("--moodle-worksheet", help="Moodle's grading worksheet, to fill in")]
GradeColumn = Annotated[str, typer.Option("--grade-column", help="its column of grades, in other languages")]
FeedbackColumn = Annotated[str, typer.Option("--feedback-column", help="its column of feedback, in other languages")]
Gradebook = Annotated[Path | None, typer.Option("--canvas-gradebook", help="Canvas's exported gradebook, to fill in")]
Assignment = Annotated[str, typer.Option("--canvas-assignment", help="its column for all exercises together")]
Only = Annotated[list[str] | None, typer.Option("--only", help="count these exercises")]
Required = Annotated[bool, typer.Option("--require-sandbox", help="refuse if a protection is missing")]
Processes = Annotated[int | None, typer.Option("--processes", min=1, help="how many at a time; one for each core")]
Dask = Annotated[str | None, typer.Option("--dask", help="address of a Dask scheduler: its workers judge")]


def grade_class(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(help="folders of learners, zips, downloads of an LMS")],
    exercises: Own = None,
    only: Only = None,
    report: Folder = Path("report"),
    seed: Seed = None,
    attempt: Attempt = None,
    until: Deadline = "",
    accept_near: Near = False,
    pattern: Layout = "",
    require_sandbox: Required = False,
    processes: Processes = None,
    dask: Dask = None,
    worksheet: Worksheet = None,
    grade_column: GradeColumn = "",
    feedback_column: FeedbackColumn = "",
    gradebook: Gradebook = None,
    assignment: Assignment = "",
    lang: Lang = None,
    as_json: Json = False,
) -> None:
    """Judge a class into a report: grades.db, index.html, grades.csv and what an LMS reads."""
    with spoken_of_reports(chosen := chosen_language(context, lang)):
        from academy.grading import executors
        from academy.grading.run import NothingToGrade, Wishes, grade_all
        from academy.report.filling import Filled

        wishes = Wishes(
            report,
            chosen,
            only=tuple(only or ()),
            seed=seed,
            attempt=_attempt(attempt) or "last",
            require_sandbox=require_sandbox,
            exercises=exercises,
            filled=Filled(worksheet, grade_column, feedback_column, gradebook, assignment),
            until=until,
            accept_near=accept_near,
            pattern=pattern,
            as_json=as_json,
        )
        workers = executors.dask(dask) if dask else executors.processes(processes)
        try:
            grade_all(Course.find(exercises), paths, wishes, workers)
        except NothingToGrade as error:
            stop(str(error))


def remake_report(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(help="the folder of the report")] = Path("report"),
    exercises: Own = None,
    attempt: Attempt = None,
    worksheet: Worksheet = None,
    grade_column: GradeColumn = "",
    feedback_column: FeedbackColumn = "",
    gradebook: Gradebook = None,
    assignment: Assignment = "",
    lang: Lang = None,
) -> None:
    """Make everything beside grades.db again: in another language, by another attempt, into another gradebook."""
    with spoken_of_reports(chosen := chosen_language(context, lang)):
        from academy.report.filling import Filled
        from academy.report.remaking import remake

        filled = Filled(worksheet, grade_column, feedback_column, gradebook, assignment)
        for sentence in remake(folder, chosen, exercises, _attempt(attempt), filled):
            console(errors=True).print(sentence, markup=False)
        console().print(say(chosen, "report", "remade", report=folder), markup=False)


def forget_learner(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="as the report knows the learner: key, name, number or address")],
    folder: Folder = Path("report"),
    exercises: Own = None,
    lang: Lang = None,
) -> None:
    """Delete a learner from a report and from everything made from it."""
    with spoken_of_reports(chosen := chosen_language(context, lang)):
        from academy.report.remaking import remake_without

        key = remake_without(folder, name, chosen, exercises)
        console().print(say(chosen, "report", "forgotten", learner=key, report=folder), markup=False)


def verify_record(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="a file that was saved on the page What I have done")],
    exercises: Own = None,
    require_sandbox: Required = False,
    lang: Lang = None,
    as_json: Json = False,
) -> None:
    """Judge a file of completion again: which of its answers hold."""
    with spoken_of_reports(chosen := chosen_language(context, lang)):
        from academy.grading.completion import UnusableRecord
        from academy.grading.verify import verify as verified

        try:
            holds = verified(file, Course.find(exercises), chosen, as_json, require_sandbox)
        except UnusableRecord as error:
            stop(say(chosen, "verify", error.key, file=safe_text(file.name), **error.fields))
    raise typer.Exit(0 if holds else 1)


def _attempt(name: str | None) -> str:
    from academy.errors import Trouble
    from academy.report.rows import ATTEMPTS

    if name is not None and name not in ATTEMPTS:
        raise Trouble("no_attempt", name=name, names=", ".join(ATTEMPTS))
    return name or ""
