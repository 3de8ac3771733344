"""Questions as an author writes them in fences called `quiz`: read, or refused with what to write instead."""

import functools
import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from steps.fences.number_question import LINES, number
from steps.fences.question import BadQuestion, Option, Question, parts, reasoned

KINDS = ("single", "several", "spot", "number")
_FENCE = re.compile(r"^(`{3,})[ \t]*quiz[ \t]*\n(.*?)^\1[ \t]*$", re.M | re.S)
_QUOTATION = re.compile(r"(?:^>.*(?:\n|\Z))+", re.M)


def read(source: str) -> Question | str:
    """The question in a fence, or the name of an earlier one that is asked again. Raises BadQuestion."""
    head, line, body = source.partition("\n---\n")
    known = dict(_header(head))
    if again := known.pop("again", ""):
        if known or line:
            raise BadQuestion(f"a question that is asked again has one line only: `again: {again}`")
        return again
    name, kind = known.pop("name", ""), known.pop("kind", "")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        raise BadQuestion("write a line `name: …` in it, in small letters and hyphens")
    if kind not in KINDS:
        raise BadQuestion(f"write a line `kind: …` in it, one of {', '.join(KINDS)}")
    if not line:
        raise BadQuestion("write a line `---` between the header and the question")
    goals = _goals(known.pop("goal", ""))
    lines = {key: known.pop(key, "") for key in LINES if kind == "number"}
    if known:
        raise BadQuestion(f"a question of the kind {kind} has no line `{next(iter(known))}: …`")
    question = number(name, body, lines) if kind == "number" else _choice(name, kind, body)
    return replace(question, goals=goals)


def _goals(text: str) -> tuple[int, ...]:
    """The places in the list of goals that a question asks for."""
    if not re.fullmatch(r"|\d(, *\d)*", text):
        raise BadQuestion(f"`goal: {text}` is no place in the list of goals, such as `goal: 1` or `goal: 2, 3`")
    return tuple(int(one) for one in re.findall(r"\d", text))


def _header(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        key, colon, value = line.partition(":")
        if line.strip() and not colon:
            raise BadQuestion(f"the header has lines `key: value`, not `{line}`; below it stands a line `---`")
        if line.strip():
            yield key.strip(), value.strip()


def _choice(name: str, kind: str, body: str) -> Question:
    stem, items = parts(body, r"- \[([ xX])\] +(.+)")
    options = tuple(Option(text.strip(), mark != " ", reason) for (mark, text), reason in items)
    right = sum(one.right for one in options)
    if len(options) < 2 or right == len(options):
        raise BadQuestion("write at least two options as a task list, a wrong one among them: `- [ ] wrong`")
    if not right or (kind != "several" and right > 1):
        raise BadQuestion(f"{right} of its options are right: mark {'one' if right else 'what is right'} as `- [x]`")
    if linked := next((one.text for one in options if "](" in one.text), None):
        raise BadQuestion(f"put the link of the option `{linked}` into its reason")
    if kind == "spot":
        stem = _on_one_line(stem)
        places = sorted(place(stem, one.text) for one in options)
        if any(end > start for (_, end), (start, _) in itertools.pairwise(places)):
            raise BadQuestion("two of its pieces overlap in the quotation")
    return reasoned(Question(name, kind, stem, options))


def _on_one_line(stem: str) -> str:
    """The stem, its quotation on one line, so that pieces are found."""
    return _QUOTATION.sub(lambda one: f"> {' '.join(line[1:].strip() for line in one[0].splitlines())}\n", stem, 1)


def place(stem: str, piece: str) -> tuple[int, int]:
    """Where a piece stands in the quotation of a stem. Raises BadQuestion."""
    quotation = _QUOTATION.search(stem)
    if not quotation:
        raise BadQuestion("write the sentence in which something is to be found as a quotation: `> …`")
    if quotation[0].count(piece) != 1:
        raise BadQuestion(f"the piece `{piece}` must stand in the quotation once, exactly as it is written")
    start = quotation.start() + quotation[0].index(piece)
    return start, start + len(piece)


def fences(text: str) -> list[str]:
    """The sources of the questions of a page."""
    return [body for _, body in _FENCE.findall(text)]


def earlier(name: str, docs: Path, lang: str) -> tuple[Question, str, str]:
    """A question by its name, its page below docs/, and the language in which it stands. Raises BadQuestion."""
    if name not in (known := places_of_questions(docs, lang)):
        raise BadQuestion(f"no page has a question named `{name}` that could be asked again")
    source, page, own = known[name]
    question = read(source)
    assert isinstance(question, Question)
    return question, page, own


@functools.cache
def places_of_questions(docs: Path, lang: str) -> dict[str, tuple[str, str, str]]:
    """Of every named question its source, its page and its language; read once for a build."""
    found: dict[str, tuple[str, str, str]] = {}
    for page in sorted(one for one in docs.rglob("*.md") if "." not in one.stem):
        own = page.with_suffix(f".{lang}.md")
        told = own if own.is_file() else page
        for source in fences(told.read_text(encoding="utf-8")):
            if named := re.search(r"^name: *(\S+) *$", source.partition("\n---\n")[0], re.M):
                found[named[1]] = source, page.relative_to(docs).as_posix(), lang if told == own else "en"
    return found
