"""Gathers the verbs of the command line into one application."""

from collections.abc import Callable

import typer

from academy.cli import author, export, learner, project, teacher
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


VERBS: dict[str, Callable[..., None]] = {
    "start": learner.start_work,
    "check": learner.check_work,
    "watch": learner.watch_work,
    "hint": learner.give_hint,
    "run": project.run_project,
    "submit": learner.submit_work,
    "grade": teacher.grade_class,
    "report": teacher.remake_report,
    "forget": teacher.forget_learner,
    "new-mistake": author.name_mistake,
    "mistake": author.show_mistake,
    "verify": teacher.verify_record,
    "export": export.export,
    "new": author.new_exercise,
    "laws": author.list_broken_laws,
    "translations": author.list_translations,
    "serve": author.serve_course,
}
for name, verb in VERBS.items():
    app.command(name)(verb)
