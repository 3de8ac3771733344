"""The fence `project`: a day that a module's exercises make together, as it goes on the reference answers.

Readable without script; web/project.js plays it again with the answers that this browser keeps.
"""

import html
import json
import sys
from typing import Any

from academy.course.course import Course
from academy.project.playing import play
from academy.project.project import Project, projects
from steps import ROOT
from steps.fences.shared import fields, language, loud, words
from steps.site.cache import kept


def project_of(file: str) -> Project:
    """The project of a fence's line `file: docs/MODULE/project.py`. Raises ValueError."""
    for one in projects(Course.find()).values():
        if one.file == ROOT / file:
            return one
    raise ValueError(f"there is no project {file}, or its module has no exercise")


def played(one: Project, lang: str) -> list[dict[str, Any]]:
    """The steps of the day on the reference, once for each content. Raises BrokenCheck."""
    tool = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "academy" / "project").glob("*.py")))
    found: list[dict[str, Any]] = kept(_steps, one.module, lang, json.dumps(one.files), version=f"{sys.version} {tool}")
    return found


def _steps(module: str, lang: str, content: str) -> list[dict[str, Any]]:
    return [told for kind, told in play(projects(Course.find())[module], {}, lang) if kind == "step"]


@loud
def project(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """The day, step by step; `file` says which."""
    one, own = project_of(fields(source, "file")["file"]), words(language())
    steps = "".join(_step(step) for step in played(one, language()))
    names = " ".join(exercise.name for exercise in one.exercises)
    code = "" if language() == "en" or one.words(language()) else ' lang="en"'
    return (
        f'<section class="project" id="project-{one.module}" data-project="{one.module}" '
        f'data-exercises="{names}"{code}>'
        f'<p class="project-told">{own["project_reference"]}</p><ol class="project-day">{steps}</ol></section>'
    )


def _step(step: dict[str, Any]) -> str:
    says = "".join(f"<p>{html.escape(one)}</p>" for one in step["says"])
    sums = "".join(
        f'<li data-holds="{str(holds).lower()}"><span aria-hidden="true">{"✓" if holds else "✗"}</span> '
        f"{html.escape(one)}</li>"
        for one, holds in step["sums"]
    )
    used = "".join(f"<li><code>{one['name']}</code></li>" for one in step["used"])
    return (
        f'<li class="project-step"><p class="project-title"><time>{html.escape(step["at"])}</time> '
        f"{html.escape(step['title'])}</p>{says}{_table(step)}"
        + (f'<ul class="project-sums">{sums}</ul>' if sums else "")
        + (f'<ul class="project-used">{used}</ul>' if used else "")
        + "</li>"
    )


def _table(step: dict[str, Any]) -> str:
    if not step["table"]:
        return ""
    drawn = step["bar"]
    head = "".join(f'<th scope="col">{html.escape(title)}</th>' for title in step["head"])
    rows = ""
    for number, row in enumerate(step["table"]):
        cells = ""
        for place, text in enumerate(row):
            part = drawn["parts"][number] if drawn and place == drawn["column"] else None
            bar = "" if part is None else f'<span class="project-bar" style="--part: {part}"></span>'
            cells += f"<td>{html.escape(text)}{bar}</td>"
        rows += f"<tr>{cells}</tr>"
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return f'<div class="project-scroll" tabindex="0">{table}</div>'
