"""What the front page begins with: the fences `owes`, a question to tap, and `start`, the buttons below it.

    500 tokens called som     # of `owes`: for each thing three lines: its name, who owes it and its picture, and why
    company token
    A company issued them …

Without script a tap is answered too; web/front.js makes the first button lead back to where the reader was.
"""

import html
import json
from typing import Any

from steps.fences.facts import up
from steps.fences.parts import inline
from steps.fences.shared import fields, language, loud, words
from steps.fences.track import span, takes
from steps.site.course_map import course_map
from steps.site.lesson import lesson

DEBTORS = ("central", "bank", "company", "nobody")
_SUM = '<text x="60" y="{y}" text-anchor="middle" font-size="22" font-weight="700">500</text>'
PICTURES = {
    "note": '<rect x="6" y="12" width="108" height="56" rx="5"/><circle cx="60" cy="40" r="21"/>'
    '<path d="M16 22h12M16 58h12M92 22h12M92 58h12"/>' + _SUM.format(y=48),
    "account": '<path d="M10 30 60 8l50 22z"/><path d="M20 36v24M100 36v24M34 36v24M86 36v24"/>'
    '<path d="M10 68h100"/>' + _SUM.format(y=57),
    "token": '<path d="M60 4 94 22v36L60 76 26 58V22z"/><path d="M60 12 86 26v28L60 68 34 54V26z"/>'
    + _SUM.format(y=48),
}


@loud
def owes(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """Things that look alike, and for each: who owes it?"""
    things = [part.strip().splitlines() for part in source.strip().split("\n\n")]
    return f'<div class="owes">{"".join(_thing(number, lines, md) for number, lines in enumerate(things))}</div>'


def _thing(number: int, lines: list[str], md: Any) -> str:
    owed, picture = (lines[1].split() + ["", ""])[:2] if len(lines) == 3 else ("", "")
    if owed not in DEBTORS or picture not in PICTURES:
        known = f"one of {', '.join(DEBTORS)}, then one of {', '.join(PICTURES)}"
        raise ValueError(f"write three lines for each thing: its name; {known}; and why. An empty line ends it")
    told = words(language())
    taps = "".join(
        f'<label class="owes-answer"><input type="radio" name="owes-{number}"{" data-right" * (one == owed)}>'
        f"<span>{told[f'debtor_{one}']}</span></label>"
        for one in DEBTORS
    )
    drawn = f'<svg viewBox="0 0 120 80" aria-hidden="true">{PICTURES[picture]}</svg>'
    why = inline(lines[2], md)
    return (
        f'<fieldset class="owes-thing"><legend><span class="owes-picture owed-{owed}">{drawn}</span>'
        f"<span>{inline(lines[0], md)}</span></legend>"
        f'<div class="owes-answers">{taps}</div><div class="owes-told" role="status">'
        f'<p class="owes-right"><strong>{told["owes_right"]}</strong> {why}</p>'
        f'<p class="owes-wrong"><strong>{told["owes_wrong"]}</strong> {why}</p></div></fieldset>'
    )


@loud
def start(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """The button to the first lesson, the one for teachers, and a line on what it costs; `free` says it."""
    asked, told, root = fields(source, "free"), words(language()), up(md) or ""
    listed = [
        lesson(page, language()) for one in course_map().modules if one.built for page in one.pages[1:] if page.minutes
    ]
    first = listed[0]
    known = html.escape(
        json.dumps([[one.name, one.short, span(one.reading, told)] for one in listed], ensure_ascii=False)
    )
    return (
        f'<div class="front-start" data-lessons="{known}" data-on="{told["lessons_go_on"]}"><p>'
        f'<a class="md-button md-button--primary front-go" href="{root}{first.name}/">'
        f"{told['front_begin']} · {span(first.reading, told)}</a> "
        f'<a class="md-button" href="{root}teach/">{told["front_teach"]}</a></p>'
        f'<p class="front-free">{inline(asked["free"], md)}</p></div>'
    )


@loud
def people(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """A card for each track, as a person; its minutes are those of what is there."""
    known, told, root = course_map(), words(language()), up(md)
    way = "../" if root is None else root
    cards = ""
    for name in source.split():
        if name not in known.tracks:
            raise ValueError(f"exercises/course.toml has no track {name}; it has {', '.join(known.tracks)}")
        cards += (
            f'<li class="person"><a href="{way}tracks/{name}/">{told[f"person_{name}"]}</a> '
            f'<span class="person-takes">{takes(known, name)}</span><p>{told[f"person_{name}_does"]}</p></li>'
        )
    return f'<ul class="people" data-search-exclude>{cards}</ul>'
