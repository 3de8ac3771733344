"""`academy run MODULE`: the exercises of a module run together, with the answers of work/ that pass."""

import json
from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from academy.cli.options import Json, Lang, chosen_language, spoken_of_reports
from academy.course.course import Course
from academy.learner.workspace import Workspace
from academy.project.child import play_in_child
from academy.project.project import find_project
from academy.words.i18n import say
from academy.words.terminal import console


def run_project(
    context: typer.Context, module: Annotated[str, typer.Argument()], lang: Lang = None, as_json: Json = False
) -> None:
    """Run the project of a module: its exercises together, your own answers where they pass."""
    chosen = chosen_language(context, lang)
    with spoken_of_reports(chosen):
        project, work = find_project(Course.find(), module), Workspace.here()
        done = [one.name for one in project.exercises if work.state(one.name) == "done"]
        own = {name: work.read(name).decode() for name in done}
        for kind, told in play_in_child(project, own, chosen):
            if as_json:
                typer.echo(json.dumps([kind, told], ensure_ascii=False))
            else:
                {"step": _step, "replaced": _replaced, "end": _end}[kind](told, chosen)


def _step(told: dict[str, Any], lang: str) -> None:
    out = console()
    out.print(Text(f"{told['at']}  {told['title']}", style="bold"))
    for sentence in told["says"]:
        out.print(Text(f"  {sentence}"))
    if told["table"]:
        table = Table(box=None, pad_edge=True, padding=(0, 2))
        for title in told["head"]:
            table.add_column(title)
        for row in told["table"]:
            table.add_row(*map(Text, row))
        out.print(table)
    for sentence, holds in told["sums"]:
        mark = say(lang, "project", "holds" if holds else "fails")
        out.print(Text(f"  {'✓' if holds else '✗'} {sentence}: {mark}", style="green" if holds else "bold red"))
    if told["used"]:
        names = (
            f"{one['name']} ({say(lang, 'project', 'yours' if one['own'] else 'reference')})" for one in told["used"]
        )
        out.print(Text(f"  {say(lang, 'project', 'used', names=', '.join(names))}", style="dim"))


def _replaced(told: dict[str, Any], lang: str) -> None:
    sentence = say(lang, "project", f"replaced_{told['why']}", **told)
    console().print(Text(f"\n{sentence}\n", style="bold yellow"))


def _end(told: dict[str, Any], lang: str) -> None:
    own, reference = told["own"], told["reference"]
    key = "end_mixed" if own and reference else "end_own" if own else "end_reference"
    first = (reference or [""])[0]
    sentence = say(lang, "project", key, own=", ".join(own), reference=", ".join(reference), first=first)
    console().print(Text(sentence, style="bold cyan"))
