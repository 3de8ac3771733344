"""What every verb shares: its options, and one sentence with exit code 2 for whatever a person can do wrong."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from academy.course import BrokenCheck, NoCourse, UnknownName
from academy.terminal import console, language
from academy.words import say
from academy.work import NoAnswer

Lang = Annotated[str | None, typer.Option("--lang", help="en, ru or ky; otherwise the language of your system")]
Json = Annotated[bool, typer.Option("--json", help="one JSON object instead of words")]


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


def stop(sentence: str) -> None:
    """Say what is wrong and end with code 2."""
    console(errors=True).print(sentence, style="bold", markup=False)
    raise typer.Exit(2)


def chosen_language(context: typer.Context, lang: str | None) -> str:
    """The --lang of the verb, else that of `academy`, else the system's."""
    return language(lang or context.obj)
