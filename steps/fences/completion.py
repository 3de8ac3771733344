"""The page "What I have done": the modules that exist, with the titles of their exercises, for web/completion.js."""

import html
import json
from typing import Any

from academy.course.course import Course
from steps.fences.shared import language, loud, words
from steps.site.course_map import course_map


@loud
def completion(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """A place that fills itself from what the browser keeps; a sentence where it cannot."""
    course, modules = Course.find(), []
    for module in course_map().modules:
        if module.built:
            counts = module.counts()
            exercises = {name: course.exercise(name).task(language()).title for name in counts.pop("exercise")}
            modules.append({"title": module.titles[language()], **counts, "exercises": exercises})
    told = html.escape(json.dumps(modules, ensure_ascii=False, separators=(",", ":")))
    said = html.escape(words(language())["needs_script"])
    return f'<div class="completion" data-completion="{told}"><p>{said}</p></div>'


@loud
def keeping(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """The buttons of "My progress", for web/keeping.js."""
    return f'<div class="keeping" data-keeping><p>{html.escape(words(language())["needs_script"])}</p></div>'
