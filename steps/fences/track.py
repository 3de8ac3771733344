"""A track on a page: its modules, how much of each it asks for, and how long that takes.

    name: policymakers     # or, with a second line `show: summary`, the track in one line

What counts as done is written into the page for web/progress.js, so that nothing is fetched to show it.
"""

import html
import json
from typing import Any

from steps.fences.facts import up
from steps.fences.shared import fields, language, loud, words
from steps.site.course_map import Map, Module, course_map
from steps.site.pages import title

KINDS = ("page", "exercise", "prediction", "quiz")


@loud
def track(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """All modules of a track, or the track in one line."""
    asked = fields(source, "name")
    known, name = course_map(), asked["name"]
    if name not in known.tracks:
        raise ValueError(f"exercises/course.toml has no track {name}; it has {', '.join(known.tracks)}")
    way = up(md)
    root = "../../" if way is None else way
    if asked.get("show") == "summary":
        counts = _added([_counts(known, name, one) for one in _taken(known, name)])
        said = f"<p>{_sum(known, name)}</p>"
        return f'<div class="track-summary" data-search-exclude data-counts="{_attribute(counts)}">{said}</div>'
    items = "".join(_item(known, name, module, root) for module in known.modules if module.built)
    return (
        f'<section class="track" data-track="{name}" data-search-exclude><p class="track-sum">{_sum(known, name)}</p>'
        f'<ol class="track-modules">{items}</ol>{planned(known)}</section>'
    )


def span(minutes: int, told: dict[str, str]) -> str:
    """Minutes as hours and minutes."""
    hours, rest = divmod(minutes, 60)
    parts = [told["track_hours"].format(hours=hours)] if hours else []
    return " ".join([*parts, told["track_minutes"].format(minutes=rest)] if rest or not hours else parts)


def planned(known: Map) -> str:
    """The modules that are not there yet, in one line."""
    names = ", ".join(html.escape(one.titles[language()]) for one in known.modules if not one.built)
    return f'<p class="track-planned">{words(language())["track_later"].format(names=names)}</p>' if names else ""


def takes(known: Map, name: str) -> str:
    """With or without code, and how long what is there takes."""
    told, minutes = words(language()), sum(known.minutes(name, one) for one in _taken(known, name))
    return told["person_coding" if known.tracks[name] else "person_reading"].format(span=span(minutes, told))


def _taken(known: Map, name: str) -> list[Module]:
    """What this track asks for and what is there."""
    return [one for one in known.modules if one.built and one.ways[name] != "optional"]


def _sum(known: Map, name: str) -> str:
    of = sum(one.ways[name] != "optional" for one in known.modules)
    said = words(language())["track_sum"].format(built=len(_taken(known, name)), of=of)
    way = takes(known, name)
    return f"<strong>{way[0].upper()}{way[1:]}.</strong> {said}"


def _item(known: Map, name: str, module: Module, root: str) -> str:
    told, way = words(language()), module.ways[name]
    named = html.escape(module.titles[language()])
    tag = f'<span class="track-way" data-way="{way}">{told[f"track_{way}"]}</span>'
    state = f' <span class="track-state">{told["track_preview"]}</span>' if module.preview else ""
    link = f'<a href="{root}{module.name}/">{named}</a>'
    counts = _attribute(_counts(known, name, module))
    return (
        f'<li class="track-module" data-module="{module.name}" data-way="{way}" data-counts="{counts}">'
        f'<p class="track-head">{link} {tag}{state}</p><p class="track-facts">{_facts(known, name, module)}</p>'
        f"<details><summary>{told['track_pages']}</summary><ul>{_listed(module, root)}</ul></details></li>"
    )


def _facts(known: Map, name: str, module: Module) -> str:
    told, whole = words(language()), known.minutes(name, module)
    if not module.solving:
        return told["track_reading"].format(span=span(whole, told))
    key = "track_with" if whole > module.reading else "track_without"
    parts = {"reading": span(module.reading, told), "solving": span(module.solving, told)}
    return told[key].format(span=span(whole, told), **parts)


def _listed(module: Module, root: str) -> str:
    told, items = words(language()), []
    for page in module.pages[1:]:
        minutes = f" · {span(page.minutes, told)}" if page.minutes else ""
        link = f'<a class="track-page" href="{root}{page.name}/">{html.escape(title(page.path, language()))}</a>'
        items.append(f"<li>{link}{minutes}</li>")
    return "".join(items)


def _counts(known: Map, name: str, module: Module) -> dict[str, list[str]]:
    """What counts on this track: exercises only where they are solved."""
    counts = module.counts()
    if not (known.tracks[name] and module.ways[name] == "required"):
        counts["exercise"] = []
    return counts


def _added(several: list[dict[str, list[str]]]) -> dict[str, list[str]]:
    return {kind: [name for one in several for name in one[kind]] for kind in KINDS}


def _attribute(counts: dict[str, list[str]]) -> str:
    return html.escape(json.dumps(counts, separators=(",", ":")))
