"""Gathers the verbs of the command line into one application."""

import typer

from academy.cli import author, export, learner, teacher
from academy.cli.options import Json, Lang, spoken
from academy.course.course import Course
from academy.learner.workspace import Workspace
from academy.words.terminal import language

app = typer.Typer(add_completion=False, no_args_is_help=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.callback(invoke_without_command=True)
def where(context: typer.Context, lang: Lang = None, as_json: Json = False) -> None:
    """Som Academy: where am I, what is next."""
    if context.invoked_subcommand:
        context.obj = lang
        return
    with spoken(chosen := language(lang)):
        from academy.cli.overview import overview

        overview(Course.find(), Workspace.here(), chosen, as_json)


for verb in (
    learner.start,
    learner.check,
    learner.watch,
    learner.hint,
    learner.submit,
    teacher.grade,
    teacher.report,
    teacher.forget,
    author.new_mistake,
    teacher.verify,
    export.export,
    author.new,
    author.translations,
    author.serve,
):
    app.command()(verb)
