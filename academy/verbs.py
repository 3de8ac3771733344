"""The verbs of the command line: each reads, judges or writes, then says the next step."""

import contextlib
import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from academy import verbs_export, verbs_teach
from academy.child import Child, Hidden
from academy.cli import early_child
from academy.course import Course, Exercise, plain
from academy.sentences import Json, Lang, chosen_language, spoken, stop
from academy.terminal import console, language, show
from academy.verdict import Verdict
from academy.words import Line, next_hint, say, speak
from academy.work import NoAnswer, Work

app = typer.Typer(add_completion=False, no_args_is_help=False, rich_markup_mode=None, pretty_exceptions_enable=False)
More = Annotated[bool, typer.Option("--more", help="when the shown checks pass, the hidden ones too")]
Name = Annotated[str | None, typer.Argument(help="the exercise; without it the first one that is not done")]


@app.callback(invoke_without_command=True)
def where(context: typer.Context, lang: Lang = None, as_json: Json = False) -> None:
    """Som Academy: where am I, what is next."""
    if context.invoked_subcommand:
        context.obj = lang
        return
    with spoken(chosen := language(lang)):
        from academy.overview import overview

        overview(Course.find(), Work.here(), chosen, as_json)


@app.command()
def start(context: typer.Context, name: Annotated[str, typer.Argument()], lang: Lang = None) -> None:
    """Put a starter into work/."""
    with spoken(chosen := chosen_language(context, lang)):
        work, exercise = Work.here(), Course.find().exercise(plain(name))
        new = work.start(exercise, exercise.task(chosen))
        file, task = work.label(exercise.name), f"work/{exercise.name}.md"
        console().print(say(chosen, "cli", "started" if new else "kept", file=file, task=task))
        console().print(say(chosen, "cli", "how", name=exercise.name), style="bold cyan")


@app.command()
def check(
    context: typer.Context, name: Name = None, lang: Lang = None, as_json: Json = False, more: More = False
) -> None:
    """Judge an answer and name its mistake."""
    with spoken(chosen := chosen_language(context, lang)):
        course, work = Course.find(), Work.here()
        exercise = _which(course, work, name, chosen)
        verdict = judged(exercise, work, early_child(), chosen, more)
        tell(verdict, exercise, course, chosen, as_json)
    raise typer.Exit(0 if verdict.done else 1)


@app.command()
def watch(context: typer.Context, name: Name = None, lang: Lang = None, as_json: Json = False) -> None:
    """Judge an answer whenever it is saved."""
    with spoken(chosen := chosen_language(context, lang)):
        from academy.watching import saves

        course, work = Course.find(), Work.here()
        exercise = _which(course, work, name, chosen)
        work.read(exercise.name)
        spare = Child(exercise, early=True)
        try:
            if not as_json:
                console().print(say(chosen, "cli", "watching", file=work.label(exercise.name)), style="dim")
            for _ in saves(work.file(exercise.name)):
                with contextlib.suppress(NoAnswer):
                    verdict = judged(exercise, work, spare, chosen)
                    tell(verdict, exercise, course, chosen, as_json)
                    sys.stdout.flush()
                    spare = Child(exercise, early=True)
        finally:
            spare.close()


@app.command()
def hint(context: typer.Context, name: Name = None, lang: Lang = None, more: More = False) -> None:
    """One more hint for the first failing check."""
    with spoken(chosen := chosen_language(context, lang)):
        course, work = Course.find(), Work.here()
        exercise = _which(course, work, name, chosen)
        verdict, task = judged(exercise, work, early_child(), chosen, more), exercise.task(chosen)
        failing = verdict.first_failure
        if failing is None:
            console().print(say(chosen, "cli", "no_hint_needed"))
            raise typer.Exit(0)
        check, wanted = next_hint(verdict, task) or (failing.name, 1)
        words = task.words(check)
        hints = words.hints if words else []
        if verdict.problem or not hints:
            tell(verdict, exercise, course, chosen, False)
            raise typer.Exit(1)
        number = work.open_hint(exercise.name, check, wanted, len(hints))
        sentence = words.sentence if words else ""
        heading = say(chosen, "cli", "hint", number=number, of=len(hints), check=check, sentence=sentence)
        show([Line("mistake", heading), Line("lesson", hints[number - 1])], chosen)
        if number == len(hints):
            show([Line("score", say(chosen, "cli", "last_hint"))], chosen)


@app.command()
def submit(
    context: typer.Context,
    name: Annotated[str | None, typer.Option("--name", help="your name")] = None,
    number: Annotated[str | None, typer.Option("--number", help="your number")] = None,
    lang: Lang = None,
) -> None:
    """Pack work/ into one zip to hand in."""
    with spoken(chosen := chosen_language(context, lang)):
        course, work = Course.find(), Work.here()
        if not any(work.file(one.name).is_file() for one in course.exercises):
            stop(say(chosen, "cli", "nothing_to_submit", name=course.exercises[0].name))
        known = work.who() or {}
        name = name or known.get("name") or typer.prompt(say(chosen, "cli", "ask_name"))
        number = number or known.get("number") or typer.prompt(say(chosen, "cli", "ask_number"))
        file, names = work.pack(course, name or "", number or "")
        console().print(say(chosen, "cli", "submitted", file=file.name, count=len(names), names=", ".join(names)))


for teaches in (
    verbs_teach.grade,
    verbs_teach.report,
    verbs_teach.forget,
    verbs_teach.new_mistake,
    verbs_teach.verify,
    verbs_export.export,
):
    app.command()(teaches)


@app.command()
def new(context: typer.Context, name: Annotated[str, typer.Argument(metavar="MODULE/NAME")], lang: Lang = None) -> None:
    """A new exercise folder, ready to fill."""
    with spoken(chosen := chosen_language(context, lang)):
        from academy.new import BadName, write_new

        try:
            folder = write_new(_clone("new", chosen), name, chosen)
        except BadName as error:
            stop(str(error))
        console().print(say(chosen, "new", "written", folder=folder))
        console().print(say(chosen, "new", "next"), style="bold cyan")


@app.command()
def translations(context: typer.Context, lang: Lang = None, as_json: Json = False) -> None:
    """What is missing, what is stale, in Russian and Kyrgyz."""
    with spoken(chosen := chosen_language(context, lang)):
        from academy.translations import report

        complete = report(_clone("translations", chosen), chosen, as_json)
    raise typer.Exit(0 if complete else 1)


@app.command()
def serve(context: typer.Context, lang: Lang = None) -> None:
    """The course at http://127.0.0.1:8000."""
    with spoken(chosen := chosen_language(context, lang)):
        import subprocess

        root = _clone("serve", chosen)
        raise typer.Exit(subprocess.call([sys.executable, str(root / "steps" / "house.py"), "serve"], cwd=root))


def judged(exercise: Exercise, work: Work, child: Child | None, lang: str, more: bool = False) -> Verdict:
    """The verdict on what is in work/ now, remembered if the shown checks pass. `more`: then the hidden ones too."""
    raw = work.read(exercise.name)
    hidden: Hidden = "after" if more else "no"
    if child and not child.takes(exercise, raw, hidden=hidden):
        child.close()
        child = None
    child = child or Child(exercise)
    child.learns = lambda: console(errors=True).print(say(lang, "cli", "making_book"), style="dim")
    verdict = child.judge(raw, hidden=hidden)
    work.remember(exercise.name, raw, verdict.shown_pass)
    return verdict


def tell(verdict: Verdict, exercise: Exercise, course: Course, lang: str, as_json: bool) -> None:
    """Words, or everything as JSON."""
    names = [one.name for one in course.exercises]
    after = next(iter(names[names.index(exercise.name) + 1 :]), "")
    lines = speak(verdict, exercise.task(lang), lang, after=after)
    if as_json:
        facts: dict[str, Any] = {**verdict.to_dict(), "lines": [vars(line) for line in lines]}
        typer.echo(json.dumps(facts, ensure_ascii=False))
    else:
        show(lines, lang)


def _which(course: Course, work: Work, name: str | None, lang: str) -> Exercise:
    """The exercise that was named, or the first started one that is not done."""
    if name:
        return course.exercise(plain(name))
    started = work.begun(course)
    if not started:
        current = work.current(course)
        stop(say(lang, "cli", "not_started", name=current.name) if current else say(lang, "cli", "course_done"))
    return started[0]


def _clone(verb: str, lang: str) -> Path:
    """The root of the clone that this tool runs from."""
    root = Path(__file__).resolve().parent.parent
    if not (root / "exercises" / "course.toml").is_file():
        stop(say(lang, "cli", "needs_clone", verb=verb))
    return root
