"""Where am I, what is next: the whole course on one screen."""

import json

import typer
from rich.table import Table

from academy.course.course import Course
from academy.learner.workspace import Workspace
from academy.words.i18n import say
from academy.words.terminal import console


def overview(course: Course, work: Workspace, lang: str, as_json: bool) -> None:
    """One row for each exercise, then the next step."""
    states = {one.name: work.state(one.name) for one in course.exercises}
    current = next((one for one in course.exercises if states[one.name] != "done"), None)
    if as_json:
        typer.echo(json.dumps({"exercises": states, "next": current.name if current else None}))
        return
    table = Table(box=None, show_header=False, pad_edge=False)
    for module in course.modules:
        mark = f" ({say(lang, 'cli', 'preview')})" if module.preview else ""
        table.add_row(f"[bold]{module.name}[/bold]{mark}")
        for one in module.exercises:
            task = one.task(lang)
            minutes = say(lang, "cli", "minutes", minutes=task.minutes)
            table.add_row(f"  {one.name}", task.title, minutes, say(lang, "cli", f"mark_{states[one.name]}"))
    console().print(table)
    if current is None:
        step = say(lang, "cli", "course_done")
    else:
        step = say(lang, "cli", "begin" if states[current.name] == "new" else "continue", name=current.name)
    console().print(step, style="bold cyan")
