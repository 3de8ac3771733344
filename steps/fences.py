"""What a page may hold beyond Markdown: fences called exercise, lab, math and vega-lite.

Markdown formatters only: they know nothing of MkDocs. The language of the build is in ACADEMY_LANG.
"""

import functools
import html
import os
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pymdownx.superfences import SuperFencesException

from academy.course.course import Course
from academy.course.task import Task
from academy.errors import UnknownName

ROOT = Path(__file__).resolve().parent.parent
Formatter = Callable[..., str]


def language() -> str:
    """The language of this build."""
    return os.environ.get("ACADEMY_LANG", "en")


@functools.cache
def words(lang: str) -> dict[str, str]:
    """The sentences that formatters add to a page."""
    return tomllib.loads((ROOT / "steps" / "words" / f"{lang}.toml").read_text(encoding="utf-8"))


def loud(formatter: Formatter) -> Formatter:
    """Any other exception of a formatter is swallowed, even by a strict build, and the fence shown as code."""

    @functools.wraps(formatter)
    def wrapped(source: str, *rest: Any, **more: Any) -> str:
        try:
            return formatter(source, *rest, **more)
        except Exception as error:
            said = f"no exercise {error}" if isinstance(error, UnknownName) else f"{error}"
            raise SuperFencesException(f"The fence {formatter.__name__} cannot be shown: {said}\n{source}") from error

    return wrapped


def fields(source: str, *needed: str) -> dict[str, str]:
    """The `key: value` lines of a fence. Raises ValueError with the line to write."""
    found = {
        key.strip(): value.strip()
        for line in source.splitlines()
        if line.strip()
        for key, _, value in [line.partition(":")]
    }
    for key in needed:
        if not found.get(key):
            raise ValueError(f"write a line `{key}: …` in it")
    return found


@loud
def exercise(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """The task, its checks with folded hints, the starter, how to do it in an editor: readable without script."""
    one = Course.find().exercise(fields(source, "name")["name"])
    task, told = one.task(language()), words(language())
    translated = language() == "en" or (one.folder / f"task.{language()}.md").is_file()
    code = "" if translated else ' lang="en"'
    stale = f'<p class="site-note">{told["stale"]}</p>' if task.stale else ""
    checks = "".join(_check(name, task, md, one.name, told) for name in task.checks)
    starter = html.escape(one.read("starter.py"))
    desktop = _markdown(told["desktop"].format(name=one.name), md)
    name = html.escape(one.name)
    return (
        f'<section class="exercise" id="exercise-{name}" data-exercise="{name}"{code}>{stale}'
        f'<div class="exercise-task"><h3>{html.escape(task.title)}</h3>{_markdown(task.text, md)}</div>'
        f'<h4 class="exercise-heading">{told["checks"]}</h4><ol class="exercise-checks">{checks}</ol>'
        f'<h4 class="exercise-heading">{told["answer"]}</h4>'
        f'<pre class="exercise-starter"><code class="language-python">{starter}</code></pre>'
        f'<details class="exercise-desktop"><summary>{told["in_editor"]}</summary>{desktop}</details></section>'
    )


def _check(name: str, task: Task, md: Any, exercise: str, told: dict[str, str]) -> str:
    hints = "".join(
        f'<details class="exercise-hint"><summary>{told["hint"].format(number=number)}</summary>'
        f"{_markdown(hint, md)}</details>"
        for number, hint in enumerate(task.checks[name].hints, 1)
    )
    sentence = _inline(task.checks[name].sentence, md)
    return f'<li data-check="{name}"><span class="exercise-sentence">{sentence}</span> {hints}</li>'


def _markdown(text: str, md: Any) -> str:
    """Markdown inside a formatter; headings do not rival those of the page."""
    from steps.parts import converted

    return converted(re.sub(r"^(#+) ", lambda found: f"{'#' * min(6, len(found[1]) + 2)} ", text, flags=re.M), md)


def _inline(text: str, md: Any) -> str:
    return _markdown(text, md).removeprefix("<p>").removesuffix("</p>")


@loud
def lab(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """One cell of a lab: its code, folded, and what it gave."""
    from steps.lab import shown

    asked = fields(source, "cell")
    told = words(language())
    cell = shown(ROOT / "docs" / asked.get("lab", "hashing/lab.py"), asked["cell"], asked.get("alt", ""), told)
    link = f'<p><a href="../lab.ipynb" download>{told["notebook"]}</a></p>' if asked.get("notebook") == "yes" else ""
    return cell + link


@loud
def math(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """A formula on its own line."""
    from steps.formulas import mathml

    return mathml(source, "block")


@loud
def vega_lite(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """A diagram drawn when the site is built; `file` below docs/, `alt` says what it shows."""
    from steps.figures import figure

    asked = fields(source, "file", "alt")
    return figure((ROOT / "docs" / asked["file"]).read_text(encoding="utf-8"), asked["alt"], language())
