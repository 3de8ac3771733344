"""Facts: docs/facts.toml and its translations, read and checked; `[F-018]` on a page becomes a note.

A Markdown extension, so that every generator that speaks Python-Markdown shows the notes.
"""

import functools
import html
import re
import tomllib
import xml.etree.ElementTree as etree
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from academy.task import source_hash
from steps.fences import ROOT, language, words

CONFIDENCE = ("high", "medium", "low")
STATUS = ("announced", "planned", "reported", "in force", "derived", "memory")
PAGE = "facts/"  # where all facts are listed, from the site's root


class BadFact(Exception):
    """One sentence: which fact, and what to write."""


@dataclass(frozen=True)
class Fact:
    """A dated, sourced statement. `stale`: its English is newer than its translation."""

    number: str
    date: str
    text: str
    sources: tuple[dict[str, str], ...]
    confidence: str
    status: str
    lang: str = "en"
    stale: bool = False


@functools.cache
def known(lang: str, docs: Path = ROOT / "docs") -> dict[str, Fact]:
    """All facts in a language; English where a translation is missing. Raises BadFact."""
    english = docs / "facts.toml"
    raw = tomllib.loads(english.read_text(encoding="utf-8"))
    other = docs / f"facts.{lang}.toml"
    translated = tomllib.loads(other.read_text(encoding="utf-8")) if other.is_file() else {}
    stale = bool(translated) and translated.pop("source", "") != source_hash(english)
    for number in translated:
        if number not in raw:
            raise BadFact(f"docs/{other.name}: {number} is not in facts.toml.")
    facts = {}
    for number, one in raw.items():
        _checked(number, one)
        own = translated.get(number, {})
        text = own.get("text", one["text"])
        sources = tuple({key: str(value) for key, value in source.items()} for source in one["sources"])
        told = lang if own else "en"
        facts[number] = Fact(
            number, str(one["date"]), text, sources, one["confidence"], one["status"], told, stale and bool(own)
        )
    return facts


def _checked(number: str, one: dict[str, Any]) -> None:
    """Everything that a fact must have. Raises BadFact."""
    if not re.fullmatch(r"F-\d{3}", number):
        raise BadFact(f"docs/facts.toml: {number} is no number of a fact; write F- and three digits.")
    for key in ("date", "text", "sources", "confidence", "status"):
        if not one.get(key):
            raise BadFact(f"docs/facts.toml: {number} has no {key}.")
    if one["confidence"] not in CONFIDENCE:
        raise BadFact(f"docs/facts.toml: the confidence of {number} is one of {', '.join(CONFIDENCE)}.")
    if one["status"] not in STATUS:
        raise BadFact(f"docs/facts.toml: the status of {number} is one of {', '.join(STATUS)}.")
    for source in one["sources"]:
        for key in ("title", "publisher", "date"):
            if not source.get(key):
                raise BadFact(f"docs/facts.toml: a source of {number} has no {key}.")


def cited(number: str) -> Fact:
    """The fact that a page cites. Raises BadFact."""
    facts = known(language())
    if number not in facts:
        raise BadFact(f"A page cites {number}, which is not in docs/facts.toml. Write it there, or correct the number.")
    return facts[number]


def details(fact: Fact, told: dict[str, str]) -> str:
    """Date, status, confidence and publishers, in one line of words."""
    status, confidence = told[f"status_{fact.status.replace(' ', '_')}"], told[f"confidence_{fact.confidence}"]
    publishers = "; ".join(f"{one['publisher']}, {one['date']}" for one in fact.sources)
    return f"{fact.date}, {status}. {told['source']}: {publishers}. {told['confidence']}: {confidence}."


def listed(lang: str) -> str:
    """All facts as HTML, each with an anchor."""
    told, items = words(lang), []
    for fact in sorted(known(lang).values(), key=lambda one: one.number):
        status, confidence = told[f"status_{fact.status.replace(' ', '_')}"], told[f"confidence_{fact.confidence}"]
        code = ' lang="en"' if fact.lang != lang else ""
        stale = f'<p class="site-note">{told["facts_stale"]}</p>' if fact.stale else ""
        sources = "; ".join(_source(one) for one in fact.sources)
        about = f"{html.escape(fact.date)} · {status} · {told['confidence']}: {confidence} · {sources}"
        items.append(
            f'<li id="{fact.number}"><h3>{fact.number}</h3>{stale}'
            f'<p{code}>{html.escape(fact.text)}</p><p class="fact-facts">{about}</p></li>'
        )
    return f'<ol class="fact-list">{"".join(items)}</ol>'


def _source(one: dict[str, str]) -> str:
    title = html.escape(one["title"])
    linked = f'<a href="{html.escape(one["url"])}" rel="noreferrer">{title}</a>' if one.get("url") else title
    return f"{linked} ({html.escape(one['publisher'])}, {html.escape(one['date'])})"


class _Note(InlineProcessor):
    """`[F-018]`: a mark, and beside it what it stands for, shown on hover, focus and in print."""

    def handleMatch(self, match: re.Match[str], data: str) -> tuple[etree.Element, int, int]:  # type: ignore[override]  # noqa: N802
        fact, told = cited(match[1]), words(language())
        note = etree.Element("span", {"class": "fact"})
        mark = etree.SubElement(note, "a", {"class": "fact-mark", "href": "#", "data-fact": fact.number})
        mark.text = fact.number
        mark.set("aria-label", told["fact"].format(number=fact.number))
        said = etree.SubElement(note, "span", {"class": "fact-told", "role": "note"})
        said.text = f"{fact.text} {details(fact, told)}"
        return note, match.start(0), match.end(0)


class _Links(Treeprocessor):
    """Gives each mark its address, once the generator has told which page this is."""

    def run(self, root: etree.Element) -> None:
        place = next((one.file for one in self.md.treeprocessors if hasattr(one, "file")), None)
        up = "../" * len(PurePosixPath(place.url).parts) if place is not None else None
        for mark in root.iter("a"):
            if number := mark.get("data-fact"):
                mark.set("href", f"{up}{PAGE}#{number}" if up is not None else f"#{number}")


class FactNotes(Extension):
    """`steps.facts:FactNotes` in mkdocs.yml. `page`: the converter of the page, for a part that is converted alone."""

    def __init__(self, page: Markdown | None = None, **options: Any) -> None:
        super().__init__(**options)
        self.page = page

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.inlinePatterns.register(_Note(r"\[(F-\d{3})\](?![\(\[:])", md), "fact", 175)
        md.treeprocessors.register(_Links(self.page or md), "fact-links", -10)
