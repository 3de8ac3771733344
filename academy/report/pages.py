"""The report as pages: index.html for the instructor, a page for each learner. Each is one file, without a network."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from academy.report.alike import looking_alike
from academy.report.hardest import hardest
from academy.report.held import held
from academy.report.matrix import matrix
from academy.report.rows import Person, Rows
from academy.report.stopped import stopped
from academy.report.together import together
from academy.report.unknown import unknown
from academy.report.wording import Wording
from academy.report.writing import write_whole
from academy.words.i18n import say

OURS = re.compile(r"[a-z0-9-]*[0-9a-f]{12}\.(html|json)")  # files that may be removed when their learner is gone


@dataclass(frozen=True)
class Section:
    """A part of index.html: an id, and what its template `sections/<id>.html` shows."""

    id: str
    facts: dict[str, Any] = field(default_factory=dict)


# Each gives the facts for `sections/<name>.html`, or None if there is nothing to show.
SECTIONS: dict[str, Callable[[Rows, Wording], dict[str, Any] | None]] = {
    "matrix": matrix,
    "hardest": hardest,
    "mistakes": held,
    "together": together,
    "unknown": unknown,
    "early": stopped,
    "alike": looking_alike,
}


@cache
def _templates() -> jinja2.Environment:
    loader = jinja2.FileSystemLoader(Path(__file__).with_name("templates"))
    made = jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.filters["code"] = _with_code
    return made


def _with_code(text: str) -> Markup:
    """Words of a task, with what stands between backticks as code."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))


def write_index(rows: Rows, file: Path, wording: Wording, protected: str, notes: list[str]) -> None:
    """`protected`: the report's first line, which protections were on."""
    sections = [Section(name, facts) for name, make in SECTIONS.items() if (facts := make(rows, wording)) is not None]
    _write(file, "index.html", wording, rows=rows, sections=sections, protected=protected, notes=notes)


def write_learner(rows: Rows, person: Person, file: Path, wording: Wording) -> None:
    """The page of one learner, as they would read it; nobody else is on it."""
    marks = rows.marks_of(person)
    answers = [(mark, verdict, wording.lines(verdict)) for mark, verdict in rows.verdicts(person.key)]
    points = sum(mark.points or 0 for mark in marks.values())
    _write(file, "learner.html", wording, person=person, answers=answers, points=points, of=rows.of, marks=marks)


def _write(file: Path, template: str, wording: Wording, **facts: Any) -> None:
    with write_whole(file) as stream:
        page = _templates().get_template(template)
        words = {"lang": wording.lang, "t": wording.say, "b": partial(say, wording.lang, "beliefs")}
        for piece in page.generate(**words, wording=wording, **facts):
            stream.write(piece)
