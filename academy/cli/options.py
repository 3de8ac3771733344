"""What every verb shares: its options, and one sentence with exit code 2 for whatever a person can do wrong."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from academy.errors import BrokenCheck, NoCourse, Trouble, UnknownName
from academy.learner.workspace import NoAnswer
from academy.words.i18n import say
from academy.words.terminal import console, language

Lang = Annotated[str | None, typer.Option("--lang", help="en, ru or ky; otherwise the language of your system")]
Json = Annotated[bool, typer.Option("--json", help="one JSON object instead of words")]
Own = Annotated[Path | None, typer.Option("--exercises", help="another folder of exercises")]
Folder = Annotated[Path, typer.Option("--report", help="the folder of the report")]
Seed = Annotated[int | None, typer.Option("--seed", help="draw fresh inputs, the same for everybody")]


@contextlib.contextmanager
def spoken(lang: str) -> Iterator[None]:
    """Every error that a person can make becomes one sentence and exit code 2."""
    try:
        yield
    except UnknownName as error:
        near = ", ".join(error.near)
        stop(say(lang, "cli", "no_exercise_near" if near else "no_exercise", name=error.name, near=near))
    except NoAnswer as error:
        name = Path(error.file).stem
        key = "no_file_near" if error.near else "no_file"
        stop(say(lang, "cli", key, file=error.file, near=error.near, name=name))
    except NoCourse as error:
        stop(say(lang, "cli", "no_course", place=str(error)))
    except BrokenCheck as error:
        stop(say(lang, "cli", "broken", said=str(error).strip().splitlines()[-1]))
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
    except OSError as error:
        stop(say(lang, "cli", "crashed_tool", said=str(error)))


@contextlib.contextmanager
def spoken_of_reports(lang: str) -> Iterator[None]:
    """As every verb's, and what can be wrong with a report."""
    with spoken(lang):
        try:
            yield
        except Trouble as error:
            stop(say(lang, error.group, error.key, **error.fields))


def stop(sentence: str) -> None:
    """Say what is wrong and end with code 2."""
    console(errors=True).print(sentence, style="bold", markup=False)
    raise typer.Exit(2)


def chosen_language(context: typer.Context, lang: str | None) -> str:
    """The --lang of the verb, else that of `academy`, else the system's."""
    return language(lang or context.obj)
