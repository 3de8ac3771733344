"""The fence `lessons`: what stands first on the page of a module, and a card for each of its lessons.

    can: tell who owes what to whom, and check a headline

All of it is there without script, the switch between with and without code too; web/lessons.js adds what is done.
"""

import html
import json
from pathlib import PurePosixPath
from typing import Any

from steps.fences.facts import up
from steps.fences.figure import drawn, shown_in
from steps.fences.parts import inline
from steps.fences.shared import fields, language, loud, page_of, words
from steps.fences.track import span
from steps.site.course_map import Module, course_map
from steps.site.lesson import Lesson, lesson


@loud
def lessons(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """The lessons of the module on whose first page it stands; `can` ends the sentence “In 2 h you can …”."""
    can = inline(fields(source, "can")["can"].rstrip("."), md)
    name = PurePosixPath(page_of(md)).parent.name
    module = next((one for one in course_map().modules if one.name == name and one.built), None)
    if module is None:
        raise ValueError(
            "it stands on the first page of a module, docs/NAME/index.md, that exercises/course.toml names"
        )
    told, root = words(language()), up(md) or "../"
    listed = [lesson(page, language()) for page in module.pages[1:]]
    cards = "".join(_card(number, one, root, md) for number, one in enumerate(listed, 1))
    return (
        f'<section class="lessons" data-search-exclude>{_head(module, listed, root, can)}'
        f'<ol class="lesson-cards" aria-label="{told["lessons"]}">{cards}</ol></section>'
    )


def _head(module: Module, listed: list[Lesson], root: str, can: str) -> str:
    told = words(language())
    first = next((one for one in listed if one.reading), listed[0])
    counted = html.escape(json.dumps([one.name for one in listed]))
    said = told["lessons_can"].format(span=_both(module.reading, module.solving), can=can)
    return (
        f'<div class="lessons-head" data-lessons="{counted}"><p class="lessons-way">'
        f'<span class="lessons-count" data-of="{told["lessons_done"]}">'
        f"{told['lessons_of'].format(number=len(listed))}</span> "
        f'<a class="md-button md-button--primary lessons-go" data-on="{told["lessons_go_on"]}" '
        f'data-over="{told["lessons_over"]}" href="{root}{first.name}/">{told["lessons_begin"]}</a></p>'
        f'<p class="lessons-can">{said}</p>{_switch(module) if module.solving else ""}</div>'
    )


def _switch(module: Module) -> str:
    told = words(language())
    ways = "".join(
        f'<label><input type="radio" name="lessons-{module.name}" value="{way}"{checked}> '
        f"<span>{told[f'lessons_{way}']}</span></label>"
        for way, checked in (("reading", ""), ("coding", " checked"))
    )
    legend = f'<legend class="site-unseen">{told["lessons_switch"]}</legend>'
    return f'<fieldset class="lessons-switch">{legend}{ways}</fieldset>'


def _both(reading: int, solving: int) -> str:
    """Minutes without and with the exercises; the switch shows one of them."""
    told = words(language())
    if not solving:
        return span(reading, told)
    coding = span(reading + solving, told)
    return f'<span class="if-reading">{span(reading, told)}</span><span class="if-coding">{coding}</span>'


def _card(number: int, one: Lesson, root: str, md: Any) -> str:
    picture = drawn(one.figure, shown_in(md), "").replace('role="img" aria-label=""', "") if one.figure else ""
    names = html.escape(json.dumps([*one.exercises]))
    question = f'<p class="lesson-question">{html.escape(one.question)}</p>' if one.question else ""
    return (
        f'<li class="lesson-card" data-lesson="{one.name}" data-exercises="{names}">'
        f'<div class="lesson-figure figure" aria-hidden="true">{picture or number}</div>'
        f'<div class="lesson-told"><p class="lesson-title"><span class="lesson-number">{number}</span> '
        f'<a href="{root}{one.name}/" title="{html.escape(one.title)}">{html.escape(one.short)}</a></p>'
        f'{question}<p class="lesson-facts">{_facts(one)}</p></div></li>'
    )


def _facts(one: Lesson) -> str:
    told = words(language())
    parts = [f"<span>{span(one.reading, told)}</span>"] if one.reading else []
    if one.models:
        parts.append(f"<span>◐ {told['lessons_model']}</span>")
    if one.questions:
        parts.append(f"<span>{told['lessons_questions'].format(number=one.questions)}</span>")
    if one.exercises:
        does = told["lessons_exercise"].format(span=span(one.solving, told))
        parts.append(f'<span class="if-coding">⌨ {does}</span>')
    return " · ".join(parts).replace(' · <span class="if-coding">', '<span class="if-coding"> · ')
