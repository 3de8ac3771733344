"""The verbs of the command line: each reads, judges or writes, then says the next step."""

import contextlib
import json
import sys
from typing import Annotated, Any

import typer

from academy.bridge.verdict import Verdict
from academy.cli.early import early_child
from academy.cli.options import Json, Lang, chosen_language, spoken, stop
from academy.course.course import Course, Exercise, exercise_name
from academy.judge.account import Hidden
from academy.judge.child import Child
from academy.learner.workspace import NoAnswer, Workspace
from academy.words.feedback import Line, next_hint, speak
from academy.words.i18n import say
from academy.words.terminal import console, print_lines

More = Annotated[bool, typer.Option("--more", help="when the shown checks pass, the hidden ones too")]
Name = Annotated[str | None, typer.Argument(help="the exercise; without it the first one that is not done")]


def start_work(context: typer.Context, name: Annotated[str, typer.Argument()], lang: Lang = None) -> None:
    """Put a starter into work/."""
    with spoken(chosen := chosen_language(context, lang)):
        work, exercise = Workspace.here(), Course.find().exercise(exercise_name(name))
        new = work.start(exercise, exercise.task(chosen))
        file, task = work.label(exercise.name), f"work/{exercise.name}.md"
        console().print(say(chosen, "cli", "started" if new else "kept", file=file, task=task))
        console().print(say(chosen, "cli", "how", name=exercise.name), style="bold cyan")


def check_work(
    context: typer.Context, name: Name = None, lang: Lang = None, as_json: Json = False, more: More = False
) -> None:
    """Judge an answer and name its mistake."""
    with spoken(chosen := chosen_language(context, lang)):
        course, work = Course.find(), Workspace.here()
        exercise = _which(course, work, name, chosen)
        verdict = judge_work(exercise, work, early_child(), chosen, more)
        tell_verdict(verdict, exercise, course, chosen, as_json)
    raise typer.Exit(0 if verdict.done else 1)


def watch_work(context: typer.Context, name: Name = None, lang: Lang = None, as_json: Json = False) -> None:
    """Judge an answer whenever it is saved."""
    with spoken(chosen := chosen_language(context, lang)):
        from academy.learner.watching import saves

        course, work = Course.find(), Workspace.here()
        exercise = _which(course, work, name, chosen)
        work.read(exercise.name)
        spare = Child(exercise, early=True)
        try:
            if not as_json:
                console().print(say(chosen, "cli", "watching", file=work.label(exercise.name)), style="dim")
            for _ in saves(work.file(exercise.name)):
                with contextlib.suppress(NoAnswer):
                    verdict = judge_work(exercise, work, spare, chosen)
                    tell_verdict(verdict, exercise, course, chosen, as_json)
                    sys.stdout.flush()
                    spare = Child(exercise, early=True)
        finally:
            spare.close()


def give_hint(context: typer.Context, name: Name = None, lang: Lang = None, more: More = False) -> None:
    """One more hint for the first failing check."""
    with spoken(chosen := chosen_language(context, lang)):
        course, work = Course.find(), Workspace.here()
        exercise = _which(course, work, name, chosen)
        verdict, task = judge_work(exercise, work, early_child(), chosen, more), exercise.task(chosen)
        failing = verdict.first_failure
        if failing is None:
            console().print(say(chosen, "cli", "no_hint_needed"))
            raise typer.Exit(0)
        check, wanted = next_hint(verdict, task) or (failing.name, 1)
        words = task.words(check)
        hints = words.hints if words else []
        if verdict.problem or not hints:
            tell_verdict(verdict, exercise, course, chosen, False)
            raise typer.Exit(1)
        number = work.open_hint(exercise.name, check, wanted, len(hints))
        sentence = words.sentence if words else ""
        heading = say(chosen, "cli", "hint", number=number, of=len(hints), check=check, sentence=sentence)
        print_lines([Line("mistake", heading), Line("lesson", hints[number - 1])], chosen)
        if number == len(hints):
            print_lines([Line("score", say(chosen, "cli", "last_hint"))], chosen)


def submit_work(
    context: typer.Context,
    name: Annotated[str | None, typer.Option("--name", help="your name")] = None,
    number: Annotated[str | None, typer.Option("--number", help="your number")] = None,
    lang: Lang = None,
) -> None:
    """Pack work/ into one zip to hand in."""
    with spoken(chosen := chosen_language(context, lang)):
        course, work = Course.find(), Workspace.here()
        if not any(work.file(one.name).is_file() for one in course.exercises):
            stop(say(chosen, "cli", "nothing_to_submit", name=course.exercises[0].name))
        known = work.who() or {}
        name = name or known.get("name") or typer.prompt(say(chosen, "cli", "ask_name"))
        number = number or known.get("number") or typer.prompt(say(chosen, "cli", "ask_number"))
        file, names = work.pack(course, name or "", number or "")
        console().print(say(chosen, "cli", "submitted", file=file.name, count=len(names), names=", ".join(names)))


def judge_work(exercise: Exercise, work: Workspace, child: Child | None, lang: str, more: bool = False) -> Verdict:
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


def tell_verdict(verdict: Verdict, exercise: Exercise, course: Course, lang: str, as_json: bool) -> None:
    """Words, or everything as JSON."""
    names = [one.name for one in course.exercises]
    after = next(iter(names[names.index(exercise.name) + 1 :]), "")
    lines = speak(verdict, exercise.task(lang), lang, after=after)
    if as_json:
        facts: dict[str, Any] = {**verdict.to_dict(), "lines": [vars(line) for line in lines]}
        typer.echo(json.dumps(facts, ensure_ascii=False))
    else:
        print_lines(lines, lang)


def _which(course: Course, work: Workspace, name: str | None, lang: str) -> Exercise:
    """The exercise that was named, or the first started one that is not done."""
    if name:
        return course.exercise(exercise_name(name))
    started = work.begun(course)
    if not started:
        current = work.current(course)
        stop(say(lang, "cli", "not_started", name=current.name) if current else say(lang, "cli", "course_done"))
    return started[0]
