"""Shows an exercise on its page: readable without script, alive with it."""

import html
import re
from typing import Any

from academy.course.course import Course
from academy.course.task import Task
from steps.fences import prediction
from steps.fences.parts import converted
from steps.fences.shared import fields, language, loud, words
from steps.site.stale import stale_blocks, with_notes


@loud
def exercise(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """The task, its checks with folded hints, the starter, how to do it in an editor: readable without script."""
    one = Course.find().exercise(fields(source, "name")["name"])
    task, told = one.task(language()), words(language())
    own = one.folder / f"task.{language()}.md"
    code = "" if language() == "en" or own.is_file() else ' lang="en"'
    stale = stale_blocks(one.folder / "task.md", own) if language() != "en" and own.is_file() else []
    older = {block.section for block in stale}
    checks = "".join(_check(name, task, md, name in older, told) for name in task.checks)
    starter = html.escape(one.read("starter.py"))
    desktop = _markdown(told["desktop"].format(name=one.name), md)
    text = _markdown(with_notes(task.text, stale, told["stale"]), md) + _predict(task, one.name, md)
    name = html.escape(one.name)
    beside = " ".join(each.name for each in Course.find().exercises if each.module == one.module)
    return (
        f'<section class="exercise" id="exercise-{name}" data-exercise="{name}" data-beside="{beside}"{code}>'
        f'<div class="exercise-task"><h3>{html.escape(task.title)}</h3>{text}</div>'
        f'<h4 class="exercise-heading">{told["checks"]}</h4><ol class="exercise-checks">{checks}</ol>'
        f'<h4 class="exercise-heading">{told["answer"]}</h4>'
        f'<pre class="exercise-starter"><code class="language-python">{starter}</code></pre>'
        f'<details class="exercise-desktop"><summary>{told["in_editor"]}</summary>{desktop}</details></section>'
    )


def _predict(task: Task, name: str, md: Any) -> str:
    """The prediction before the work; its answer is folded, and opens once the learner has chosen."""
    asked, told = task.predict, words(language())
    if asked is None:
        return ""
    return (
        f'<h4 class="exercise-heading">{html.escape(asked.heading)}</h4>'
        f"{prediction.question(asked, f'exercise-{name}', md)}"
        f'<details class="predicted exercise-hint" data-predicted="exercise-{name}">'
        f"<summary>{told['predict_answer']}</summary>{prediction.answer(asked.answer, asked.guess, md)}</details>"
    )


def _check(name: str, task: Task, md: Any, stale: bool, told: dict[str, str]) -> str:
    note = f'<p class="site-note">{told["stale"]}</p>' if stale else ""
    hints = "".join(
        f'<details class="exercise-hint"><summary>{told["hint"].format(number=number)}</summary>'
        f"{_markdown(hint, md)}</details>"
        for number, hint in enumerate(task.checks[name].hints, 1)
    )
    sentence = _inline(task.checks[name].sentence, md)
    return f'<li data-check="{name}">{note}<span class="exercise-sentence">{sentence}</span> {hints}</li>'


def _markdown(text: str, md: Any) -> str:
    """Markdown inside a formatter; headings do not rival those of the page."""
    return converted(re.sub(r"^(#+) ", lambda found: f"{'#' * min(6, len(found[1]) + 2)} ", text, flags=re.M), md)


def _inline(text: str, md: Any) -> str:
    return _markdown(text, md).removeprefix("<p>").removesuffix("</p>")
