"""The fence called disputes: where sources disagree, both sides, why, and what the pages write."""

import functools
import html
from collections import defaultdict
from pathlib import Path
from typing import Any

from steps.fences.facts import FOLDER, PAGE, BadFact, known, translated, up
from steps.fences.shared import language, loud, words


@functools.cache
def disagreements(lang: str, folder: Path = FOLDER) -> dict[str, dict[str, Any]]:
    """What docs/facts/disputes.toml holds, in a language; `lang` says which. Raises BadFact."""
    raw, own, stale = translated(folder / "disputes.toml", lang)
    facts, found = known(lang, folder), {}
    for number, one in raw.items():
        for key in ("question", "sides", "why", "write"):
            if not one.get(key):
                raise BadFact(f"disputes.toml: {number} has no {key}.")
        for side in one["sides"]:
            if not side.get("facts") and not side.get("source"):
                raise BadFact(f"disputes.toml: a side of {number} has neither facts nor a source.")
            for fact in side.get("facts", []):
                if fact not in facts:
                    raise BadFact(f"disputes.toml: {number} names {fact}, which is no fact.")
        mine = own.get(number, {})
        says = mine.get("sides", [side["says"] for side in one["sides"]])
        if len(says) != len(one["sides"]):
            raise BadFact(f"disputes.{lang}.toml: {number} has not as many sides as its English.")
        sides = [{**side, "says": said} for side, said in zip(one["sides"], says, strict=True)]
        found[number] = {**one, **mine, "sides": sides, "lang": lang if mine else "en", "stale": number in stale}
    return found


def quarrels(lang: str) -> dict[str, list[tuple[str, str]]]:
    """For each fact the questions on which sources disagree: their words and anchor."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for number, one in disagreements(lang).items():
        for fact in sorted({fact for side in one["sides"] for fact in side.get("facts", [])}):
            found[fact].append((one["question"], f"#{number}"))
    return found


@loud
def disputes(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """Where sources disagree: both sides, why they differ, and what the pages write."""
    lang, way = language(), up(md) or ""
    told, items = words(lang), []
    for number, one in disagreements(lang).items():
        code = "" if one["lang"] == lang else ' lang="en"'
        note = f'<p class="site-note">{told["stale"]}</p>' if one["stale"] else ""
        sides = "".join(f"<li>{html.escape(side['says'])} {_stands(side, way)}</li>" for side in one["sides"])
        items.append(
            f'<details class="dispute" id="{number}"{code}><summary>{html.escape(one["question"])}</summary>'
            f"{note}<ul>{sides}</ul>"
            f"<p><b>{told['dispute_why']}:</b> {html.escape(one['why'])}</p>"
            f"<p><b>{told['dispute_write']}:</b> {html.escape(one['write'])}</p></details>"
        )
    return "".join(items)


def _stands(side: dict[str, Any], way: str) -> str:
    links = [link(number, f"{way}{PAGE}#{number}") for number in side.get("facts", [])]
    return f"({', '.join([*links, *([html.escape(side['source'])] if side.get('source') else [])])})"


def link(text: str, address: str) -> str:
    """A link, as HTML."""
    return f'<a href="{html.escape(address)}">{html.escape(text)}</a>'
