"""Writes what is said to a terminal: labels, colours, at most 88 columns."""

import os
import textwrap
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from academy.words.feedback import COLUMNS, Line
from academy.words.i18n import LANGUAGES, say

LABELS = ("asked", "yours", "expected", "printed")
STYLES = {
    "done": "bold green",
    "mistake": "bold yellow",
    "problem": "bold yellow",
    "unwritten": "bold yellow",
    "expected": "green",
    "yours": "red",
    "score": "dim",
    "next": "bold cyan",
}
LABEL = 12


def console(errors: bool = False) -> Console:
    """Plain text when it does not go to a terminal."""
    return Console(stderr=errors, highlight=False, soft_wrap=True, no_color="NO_COLOR" in os.environ or None)


def wrapped(line: Line, lang: str) -> str:
    """One line as it stands on the screen."""
    if line.kind == "code":
        return textwrap.indent(line.text, "    ")
    label = say(lang, "call", line.kind) if line.kind in LABELS else ""
    first = f"{label}:".ljust(LABEL - 1) + " " if label else ""
    rest = " " * LABEL if label else ""
    pieces = line.text.split("\n")
    kept = [
        textwrap.fill(one, COLUMNS, initial_indent=first if n == 0 else rest, subsequent_indent=rest)
        for n, one in enumerate(pieces)
    ]
    return "\n".join(kept)


def print_lines(lines: Iterable[Line], lang: str, out: Console | None = None) -> None:
    """Print what is said, the next step last."""
    out = out or console()
    for line in lines:
        out.print(Text(wrapped(line, lang), style=STYLES.get(line.kind, "")))


def language(chosen: str | None) -> str:
    """--lang, else LANG; English for every other language."""
    given = chosen or next((os.environ[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(key)), "")
    return given[:2].lower() if given[:2].lower() in LANGUAGES else "en"
