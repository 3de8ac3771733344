"""The fence called facts: the register of all facts, each with its sources and with the pages that use it."""

import functools
import html
import re
from collections import defaultdict
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import tostring

from steps import ROOT
from steps.fences.disputes import link, quarrels
from steps.fences.facts import CITED, CONFIDENCE, PAGE, STATUS, TOPICS, Fact, details, known, reference, up, word
from steps.fences.shared import fields, language, loud, words
from steps.fences.timeline import chosen
from steps.site.pages import address, title

_EXERCISE = re.compile(r"^```exercise\nname: (\w+)\n```", re.M)
_TIMELINE = re.compile(r"^```timeline\n((?:.+\n)*?)```", re.M)
_MODEL = re.compile(r"^```model\n(?:.+\n)*?file: (\S+)\n", re.M)


@functools.cache
def uses(lang: str, root: Path = ROOT) -> dict[str, list[tuple[str, str]]]:
    """For each fact the pages that use it, themselves or in a task or a model that they show: title and address."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    tasks = {path.parent.name: path for path in root.glob("exercises/*/*/task.md")}
    for page in sorted(path for path in (root / "docs").rglob("*.md") if path.name.count(".") == 1):
        text = page.read_text(encoding="utf-8")
        parts = [tasks[name] for name in _EXERCISE.findall(text) if name in tasks]
        parts += [root / name for name in _MODEL.findall(text) if (root / name).is_file()]
        whole = "\n".join([text, *(part.read_text(encoding="utf-8") for part in parts)])
        here = address(page.relative_to(root / "docs").as_posix())
        told = {one.number for asked in _TIMELINE.findall(text) for one in chosen(fields(asked), known("en"))}
        for number in sorted({*CITED.findall(whole), *told}) if here != PAGE else ():
            found[number].append((title(page, lang), here))
    return found


@loud
def facts(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """The register: all facts by topic, each with its date, sources, confidence, and the pages that use it."""
    lang, way = language(), up(md) or ""
    told, everything, disputed = words(lang), list(known(lang).values()), quarrels(lang)
    sections = []
    for topic in TOPICS:
        items = "".join(_item(one, lang, way, disputed) for one in everything if one.topic == topic)
        if items:
            head = f'<h3 id="{topic}">{word("topic", topic, told)}</h3>'
            sections.append(f'<section class="fact-topic">{head}<ol class="fact-list">{items}</ol></section>')
    return _filter(told) + "".join(sections)


def _filter(told: dict[str, str]) -> str:
    """Shown by the script that it needs."""
    choices = {"topic": TOPICS, "status": STATUS, "confidence": CONFIDENCE}
    chosen = ""
    for name, values in choices.items():
        rows = "".join(f'<option value="{one}">{word(name, one, told)}</option>' for one in values)
        label = told["confidence"] if name == "confidence" else told[f"facts_{name}"]
        rows = f'<option value="">{told["facts_any"]}</option>{rows}'
        chosen += f'<label>{label} <select name="{name}">{rows}</select></label>'
    return (
        f'<form class="fact-filter" hidden data-search-exclude data-count="{html.escape(told["facts_count"])}">{chosen}'
        f'<button type="reset">{told["facts_all"]}</button><p role="status"></p></form>'
    )


def _item(fact: Fact, lang: str, way: str, disputed: dict[str, list[tuple[str, str]]]) -> str:
    told = words(lang)
    foreign = fact.lang != lang
    stale = f'<p class="site-note">{told["facts_stale"]}</p>' if fact.stale else ""
    code, mark = (' lang="en"', f" · {told['facts_english']}") if foreign else ("", "")
    sources = "".join(f"<li>{tostring(reference(one, lang), 'unicode', method='html')}</li>" for one in fact.sources)
    rows = ""
    if fact.inputs:
        rows += _row(told["facts_from"], [(number, f"#{number}") for number in fact.inputs])
    if fact.number in disputed:
        rows += _row(told["facts_disputed"], disputed[fact.number])
    if fact.number in uses(lang):
        rows += _row(told["facts_used"], [(title, way + address) for title, address in uses(lang)[fact.number]])
    return (
        f'<li data-topic="{fact.topic}" data-status="{fact.status}" data-confidence="{fact.confidence}">'
        f'<h4 id="{fact.number}">{fact.number}</h4>{stale}<p{code}>{html.escape(fact.text)}</p>'
        f'<div class="fact-facts" data-search-exclude><p>{details(fact, lang)}{mark}</p>'
        f"<ul>{sources}</ul>{rows}</div></li>"
    )


def _row(label: str, links: list[tuple[str, str]]) -> str:
    return f"<p>{label}: {', '.join(link(text, address) for text, address in links)}</p>"
