"""The fence `named`: what the course says of a wrong answer, in the words of its exercise, as a picture of a verdict.

exercise: tree_head
mistake: duplicates_last
yours: the same for both
expected: two different heads
"""

import html
from typing import Any

from academy.course.course import Course
from steps.fences.parts import inline
from steps.fences.shared import fields, language, loud, words


@loud
def named(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """The mistake's title and lesson; what was asked, the answer and what was expected."""
    asked = fields(source, "exercise", "mistake", "asked", "yours", "expected")
    task, told = Course.find().exercise(asked["exercise"]).task(language()), words(language())
    if asked["mistake"] not in task.mistakes:
        raise ValueError(f"{asked['exercise']} has no mistake {asked['mistake']}; it has {', '.join(task.mistakes)}")
    rows = "".join(
        f"<dt>{told[f'named_{name}']}</dt><dd><code>{html.escape(asked[name])}</code></dd>"
        for name in ("asked", "yours", "expected")
    )
    title = task.title_of(asked["mistake"])
    heading = (
        f'<p class="named-title"><span aria-hidden="true">✗</span> {inline(title, md)}</p>' if " " in title else ""
    )
    return (
        f'<div class="named">{heading}<p class="named-lesson">{inline(task.mistakes[asked["mistake"]].lesson, md)}</p>'
        f"<dl>{rows}</dl></div>"
    )
