"""The verbs of contributors: a new exercise, a mistake, the laws, what a translation lacks, the course from a clone."""

import sys
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from academy.cli.options import Folder, Json, Lang, Own, chosen_language, spoken, spoken_of_reports, stop
from academy.course.course import Course
from academy.errors import Trouble
from academy.words.i18n import say
from academy.words.terminal import console


def new_exercise(
    context: typer.Context, name: Annotated[str, typer.Argument(metavar="MODULE/NAME")], lang: Lang = None
) -> None:
    """A new exercise folder, ready to fill."""
    with spoken(chosen := chosen_language(context, lang)):
        from academy.authoring.new_exercise import BadName, write_new

        try:
            folder = write_new(clone_root("new", chosen), name, chosen)
        except BadName as error:
            stop(str(error))
        console().print(say(chosen, "new", "written", folder=folder))
        console().print(say(chosen, "new", "next", name=folder.name), style="bold cyan")


def list_translations(
    context: typer.Context,
    files: Annotated[list[Path] | None, typer.Argument(help="translations; without them all")] = None,
    done: Annotated[bool, typer.Option("--done", help="record that they say what the English says")] = False,
    everything: Annotated[bool, typer.Option("--all", help="with --done: every translation")] = False,
    same: Annotated[list[str] | None, typer.Option(help="with --done: a block that is right as it stands")] = None,
    lang: Lang = None,
    as_json: Json = False,
) -> None:
    """What is missing, what is stale, in Russian and Kyrgyz: each block with its English before and now."""
    with spoken_of_reports(chosen := chosen_language(context, lang)):
        from academy.authoring.translation_report import record_translations, report_gaps

        root, named = clone_root("translations", chosen), files or []
        if done and not named and not everything:
            raise Trouble("which", "translations")
        if not done and (everything or same):
            raise Trouble("only_done", "translations")
        complete = (
            record_translations(root, named, same or [], chosen) if done else report_gaps(root, named, chosen, as_json)
        )
    raise typer.Exit(0 if complete else 1)


def name_mistake(
    context: typer.Context,
    exercise: Annotated[str, typer.Argument(help="the exercise")],
    name: Annotated[str, typer.Argument(help="of the mistake; or MISTAKE.WAY, another way to make a known one")],
    source: Annotated[Path | None, typer.Option("--from", help="a file with an answer that holds the mistake")] = None,
    folder: Folder = Path("report"),
    group: Annotated[str, typer.Option("--group", help="a group of answers in the report, by its letters")] = "",
    exercises: Own = None,
    lang: Lang = None,
) -> None:
    """Write a wrong answer of the course from one of a class, and the stub of its lesson."""
    with spoken_of_reports(chosen := chosen_language(context, lang)):
        from academy.authoring.new_mistake import answer_from, answer_of_group, write_mistake

        if exercises is None:
            clone_root("new-mistake", chosen)
        if (source is None) == (not group):
            raise Trouble("which", "new_mistake")
        known = Course.find(exercises).exercise(Path(exercise).name)
        raw = answer_of_group(folder, known, group) if source is None else answer_from(source)
        done = write_mistake(known, name, raw)
        place, out = f"exercises/{known.module}/{known.name}", console()
        say_it = partial(say, chosen, "new_mistake")
        key = "whole" if done.file.endswith(".py") else "written"
        out.print(say_it(key, file=f"{place}/{done.file}", fails=", ".join(done.fails)), markup=False)
        if done.lesson:
            out.print(say_it("stub", file=f"{place}/task.md", name=name), markup=False)
        if done.lacking:
            out.print(say_it("lacking", files=", ".join(done.lacking), name=name), markup=False)
        if done.others:
            out.print(say_it("others", names=", ".join(done.others)), markup=False)
        out.print(say_it("next", name=known.name), style="bold cyan", markup=False)


def show_mistake(
    context: typer.Context,
    exercise: Annotated[str, typer.Argument(help="the exercise")],
    name: Annotated[str | None, typer.Argument(help="of the mistake, or of another way to make it")] = None,
    every: Annotated[bool, typer.Option("--all", help="every wrong answer of the exercise")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="only what differs from the solution")] = False,
    exercises: Own = None,
    lang: Lang = None,
) -> None:
    """Print a wrong answer of the course, or what differs in it from the solution."""
    with spoken_of_reports(chosen_language(context, lang)):
        from academy.authoring.showing import difference, wrong_answer

        known = Course.find(exercises).exercise(Path(exercise).name)
        if every == bool(name):
            raise Trouble("which", "wrong_answer", exercise=known.name)
        answers = known.answers("wrong") if every else [wrong_answer(known, name or "")]
        for answer in answers:
            text = difference(known, answer) if diff else answer.source
            typer.echo((f"# {known.name}: {answer.name}\n" if every else "") + text, nl=every)


def list_broken_laws(
    context: typer.Context,
    names: Annotated[list[str] | None, typer.Argument(metavar="[NAME]...", help="exercises; without, all")] = None,
    exercises: Own = None,
    lang: Lang = None,
) -> None:
    """Ask the laws of the course about exercises: what to change, file by file; nothing if they hold."""
    with spoken_of_reports(chosen := chosen_language(context, lang)):
        from academy.authoring.asking import ask_laws

        if exercises is None:
            clone_root("laws", chosen)
        kept = ask_laws(Course.find(exercises), [Path(one).name for one in names or ()], chosen)
    raise typer.Exit(0 if kept else 1)


def serve_course(context: typer.Context, lang: Lang = None) -> None:
    """The course at http://127.0.0.1:8000."""
    with spoken(chosen := chosen_language(context, lang)):
        import subprocess

        root = clone_root("serve", chosen)
        raise typer.Exit(subprocess.call([sys.executable, str(root / "steps" / "make" / "main.py"), "serve"], cwd=root))


def clone_root(verb: str, lang: str) -> Path:
    """The root of the clone that this tool runs from."""
    root = Path(__file__).resolve().parents[2]
    if not (root / "exercises" / "course.toml").is_file():
        stop(say(lang, "cli", "needs_clone", verb=verb))
    return root
