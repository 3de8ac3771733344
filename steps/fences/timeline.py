"""The fence called timeline: facts in the order of their dates."""

import html
from collections import defaultdict
from typing import Any

from steps.fences.dates import when
from steps.fences.facts import CITED, PAGE, TOPICS, BadFact, Fact, known, up, word
from steps.fences.shared import fields, language, loud, words


@loud
def timeline(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """Those that say `timeline = true`, or all of a `topic:`, or those named in `facts:`."""
    lang, way = language(), up(md) or ""
    told, years = words(lang), defaultdict[str, list[Fact]](list)
    for fact in sorted(chosen(fields(source), known(lang)), key=lambda one: one.date.split("/")[0]):
        years[fact.date[:4]].append(fact)
    return "".join(
        f'<h3 class="timeline-year" id="year-{year}">{year}</h3><ol class="timeline">'
        + "".join(_event(fact, lang, way, told) for fact in events)
        + "</ol>"
        for year, events in years.items()
    )


def chosen(asked: dict[str, str], everything: dict[str, Fact]) -> list[Fact]:
    """The facts that a timeline asks for: those without a date have no place in it. Raises BadFact."""
    if numbers := CITED.findall(asked.get("facts", "")):
        for number in numbers:
            if number not in everything:
                raise BadFact(f"{number} is not in docs/facts/")
        found = [everything[number] for number in numbers]
    elif topic := asked.get("topic"):
        if topic not in TOPICS:
            raise BadFact(f"{topic} is no topic: write one of {', '.join(TOPICS)}")
        found = [one for one in everything.values() if one.topic == topic]
    else:
        found = [one for one in everything.values() if one.timeline]
    return [one for one in found if one.date != "—"]


def _event(fact: Fact, lang: str, way: str, told: dict[str, str]) -> str:
    code = "" if fact.lang == lang else ' lang="en"'
    status = word("status", fact.status, told)
    day = fact.date.split("/")[0]
    mark = f'<a class="fact-mark" href="{way}{PAGE}#{fact.number}">{fact.number}</a>'
    return (
        f'<li><p class="timeline-when"><time datetime="{day}">{when(fact.date, told)}</time> · {status}</p>'
        f"<p{code}>{html.escape(fact.text)} {mark}</p></li>"
    )
