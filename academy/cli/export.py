"""The verb that makes a grader for another system."""

import difflib
import os
from pathlib import Path
from typing import Annotated

import typer

from academy.cli.options import Lang, Own, Seed, chosen_language, spoken_of_reports
from academy.course.course import Course, exercise_name
from academy.files import write_bytes
from academy.words.i18n import say
from academy.words.terminal import console

SYSTEMS = ("gradescope", "github")


def export(
    context: typer.Context,
    system: Annotated[str, typer.Argument(help="gradescope or github")],
    name: Annotated[str, typer.Argument(help="the exercise")],
    out: Annotated[Path | None, typer.Option("--out", help="the file or folder to write")] = None,
    exercises: Own = None,
    seed: Seed = None,
    lang: Lang = None,
) -> None:
    """A grader of one exercise for another system: Gradescope's autograder, a repository for GitHub."""
    with spoken_of_reports(chosen := chosen_language(context, lang)):
        from academy.errors import Trouble
        from academy.export.parcel import Parcel

        if system not in SYSTEMS:
            near = next(iter(difflib.get_close_matches(system, SYSTEMS, 1)), " / ".join(SYSTEMS))
            raise Trouble("no_system", "export", name=system, near=near)
        parcel = Parcel(Course.find(exercises).exercise(exercise_name(name)), chosen, seed)
        place = out or Path(f"{system}-{parcel.exercise.name}{'.zip' if system == 'gradescope' else ''}")
        if os.path.lexists(place):
            raise Trouble("exists", "export", place=place)
        if system == "gradescope":
            from academy.export.gradescope import autograder

            files = {"": autograder(parcel)}
        else:
            from academy.export.github import repository

            files = repository(parcel)
        try:
            for file, raw in files.items():
                (place / file).parent.mkdir(parents=True, exist_ok=True)
                write_bytes(place / file, raw)
        except OSError as error:
            raise Trouble("cannot_write", place=place, why=error.strerror or "") from error
        console().print(say(chosen, "export", system, place=place), markup=False)
