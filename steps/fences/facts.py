"""Facts: docs/facts/*.toml and their translations, read and checked; `[F-018]` on a page becomes a note.

A Markdown extension, so that every generator that speaks Python-Markdown shows the notes.
"""

import functools
import re
import tomllib
import xml.etree.ElementTree as etree
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from academy.authoring.digests import BadTranslation, block_pairs
from steps import ROOT
from steps.fences.dates import when
from steps.fences.shared import language, words

# one file each, in the order of the register
TOPICS = (
    "law",
    "som",
    "payments",
    "energy",
    "stablecoins",
    "elsewhere",
    "technology",
    "interfaces",
    "reserve",
    "numbers",
)
CONFIDENCE = ("high", "medium", "low")
STATUS = ("announced", "planned", "reported", "in force", "derived", "memory")
PAGE = "facts/"  # where all facts are listed, from the site's root
FOLDER = ROOT / "docs" / "facts"
OURS = "Som Academy"  # the publisher of what we ourselves found, or did not find
CITED = re.compile(r"\bF-\d{3}\b")
Source = dict[str, str]


class BadFact(Exception):
    """One sentence: which fact, and what to write."""


@dataclass(frozen=True)
class Fact:
    """A dated, sourced statement. `inputs`: the facts it is derived from. `stale`: its English is newer."""

    number: str
    topic: str
    date: str
    text: str
    sources: tuple[Source, ...]
    confidence: str
    status: str
    inputs: tuple[str, ...] = ()
    timeline: bool = False
    lang: str = "en"
    stale: bool = False


@functools.cache
def known(lang: str, folder: Path = FOLDER) -> dict[str, Fact]:
    """All facts in a language, by number; English where a translation is missing. Raises BadFact."""
    facts: dict[str, Fact] = {}
    for file in sorted(one for one in folder.glob("*.toml") if one.name.count(".") == 1 and one.stem != "disputes"):
        if file.stem not in TOPICS:
            raise BadFact(f"{file.name} is no topic. Name it in TOPICS of steps/fences/facts.py and in steps/words/.")
        raw, own, stale = translated(file, lang)
        for number, one in raw.items():
            _checked(number, one)
            if number in facts:
                raise BadFact(
                    f"{number} stands in {file.name} and in {facts[number].topic}.toml. Give one another number."
                )
            text = own.get(number, {}).get("text")
            facts[number] = Fact(
                number=number,
                topic=file.stem,
                date=str(one["date"]),
                text=text or one["text"],
                sources=tuple({key: str(value) for key, value in source.items()} for source in one.get("sources", [])),
                confidence=one["confidence"],
                status=one["status"],
                inputs=tuple(one.get("from", [])),
                timeline=one.get("timeline", False),
                lang=lang if text else "en",
                stale=bool(text) and number in stale,
            )
    return {number: _sourced(facts[number], facts) for number in sorted(facts)}


def translated(file: Path, lang: str) -> tuple[dict[str, Any], dict[str, Any], set[str]]:
    """A file, its translation (empty if there is none), and the entries of it that are older. Raises BadFact."""
    raw = tomllib.loads(file.read_text(encoding="utf-8"))
    other = file.with_name(f"{file.stem}.{lang}.toml")
    own = tomllib.loads(other.read_text(encoding="utf-8")) if other.is_file() else {}
    for number, one in own.items():
        if number not in raw:
            raise BadFact(f"{other.name}: {number} is not in {file.name}.")
        one.pop("source", "")
    return raw, own, _stale(file, other) if own else set()


def _stale(file: Path, other: Path) -> set[str]:
    try:
        return {pair.other.section for pair in block_pairs(file, other) if pair.other and pair.state == "stale"}
    except BadTranslation:  # `academy translations` and a test say so
        return set()


def _checked(number: str, one: dict[str, Any]) -> None:
    """Everything that a fact must have. Raises BadFact."""
    if not re.fullmatch(r"F-\d{3}", number):
        raise BadFact(f"{number} is no number of a fact; write F- and three digits.")
    for key in ("date", "text", "confidence", "status"):
        if not one.get(key):
            raise BadFact(f"{number} has no {key}.")
    if not one.get("sources") and not one.get("from"):
        raise BadFact(f"{number} has no sources.")
    if one["confidence"] not in CONFIDENCE:
        raise BadFact(f"The confidence of {number} is one of {', '.join(CONFIDENCE)}.")
    if one["status"] not in STATUS:
        raise BadFact(f"The status of {number} is one of {', '.join(STATUS)}.")
    for source in one.get("sources", []):
        for key in ("title", "publisher", "date"):
            if not source.get(key):
                raise BadFact(f"A source of {number} has no {key}.")


def _sourced(fact: Fact, facts: dict[str, Fact]) -> Fact:
    """A conclusion stands on the sources of the facts that it is drawn from. Raises BadFact."""
    for number in fact.inputs:
        if number not in facts:
            raise BadFact(f"{fact.number} is derived from {number}, which is no fact.")
    sources = [*fact.sources, *(source for number in fact.inputs for source in facts[number].sources)]
    return replace(fact, sources=tuple({str(one): one for one in sources}.values()))


def cited(number: str) -> Fact:
    """The fact that a page cites. Raises BadFact."""
    facts = known(language())
    if number not in facts:
        raise BadFact(f"A page cites {number}, which is not in docs/facts/. Write it there, or correct the number.")
    return facts[number]


def word(kind: str, value: str, told: dict[str, str]) -> str:
    """A topic, status or confidence in words."""
    return told[f"{kind}_{value.replace(' ', '_')}"]


def details(fact: Fact, lang: str) -> str:
    """When, status and confidence, in one line of words."""
    told = words(lang)
    status, confidence = word("status", fact.status, told), word("confidence", fact.confidence, told)
    parts = [when(fact.date, told), status, f"{told['confidence']}: {confidence}"]
    return " · ".join(part for part in parts if part)


def up(md: Markdown) -> str | None:
    """The way from this page to the site's root; None before the generator has told which page this is."""
    place = next((one.file for one in md.treeprocessors if hasattr(one, "file")), None)
    return "../" * len(PurePosixPath(place.url).parts) if place is not None else None


class _Note(InlineProcessor):
    """`[F-018]`: a mark that leads to the register, and beside it what it stands for, which a script opens."""

    def handleMatch(self, match: re.Match[str], data: str) -> tuple[etree.Element, int, int]:  # type: ignore[override]  # noqa: N802
        fact, told = cited(match[1]), words(language())
        note = etree.Element("span", {"class": "fact"})
        mark = etree.SubElement(note, "a", {"class": "fact-mark", "href": "#", "data-fact": fact.number})
        mark.text = AtomicString(fact.number)
        mark.set("aria-label", told["fact"].format(number=fact.number))
        said = etree.SubElement(note, "span", {"class": "fact-told", "role": "note", "data-search-exclude": ""})
        text = etree.SubElement(said, "span", {} if fact.lang == language() else {"lang": fact.lang})
        text.text = AtomicString(fact.text)
        about = etree.SubElement(said, "span", {"class": "fact-facts"})
        about.text = AtomicString(details(fact, language()))
        for source in fact.sources:
            etree.SubElement(said, "span", {"class": "fact-facts"}).append(reference(source, language()))
        more = etree.SubElement(said, "a", {"class": "fact-more", "href": "#", "data-fact": fact.number})
        more.text = AtomicString(told["fact_more"].format(number=fact.number))
        return note, match.start(0), match.end(0)


def reference(source: Source, lang: str) -> etree.Element:
    """A source as a reader finds it: its title, who published it, and when. Titles stay as they were published."""
    told = words(lang)
    whole, own = etree.Element("span"), source["publisher"] == OURS
    name = etree.SubElement(whole, "span", {} if own or lang == "en" else {"lang": "en"})
    place = {"href": source["url"], "rel": "noreferrer"} if source.get("url") else {}
    title = etree.SubElement(name, "a" if place else "span", place)
    title.text = AtomicString(told["facts_read"] if own else source["title"])
    title.tail = AtomicString("" if own else f", {source['publisher']}")
    if date := when(source["date"], told):
        name.tail = AtomicString(f", {date}")
    return whole


class _Links(Treeprocessor):
    """Gives each mark its address, once the generator has told which page this is."""

    def run(self, root: etree.Element) -> None:
        way = up(self.md)
        for mark in root.iter("a"):
            if number := mark.get("data-fact"):
                mark.set("href", f"{way}{PAGE}#{number}" if way is not None else f"#{number}")


class FactNotes(Extension):
    """Named in mkdocs.yml. `page`: the converter of the page, for a part that is converted alone."""

    def __init__(self, page: Markdown | None = None, **options: Any) -> None:
        super().__init__(**options)
        self.page = page

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.inlinePatterns.register(_Note(r"\[(F-\d{3})\](?![\(\[:])", md), "fact", 175)
        md.treeprocessors.register(_Links(self.page or md), "fact-links", -10)
