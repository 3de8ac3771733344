"""Reads and writes what a translation was made from: a digest of each English block, and of its translation.

A page or a task has them in its front matter (`source:`), a fact in its entry (`source = "…"`), a file of words in a
file beside it, `ru.digests`: a line for each block, so that two branches seldom touch the same one.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from pathlib import Path
from typing import Any

from academy.authoring.blocks import Block, blocks_of, has_entries
from academy.errors import Trouble

_FRONT = re.compile(r"\A---\n(.*?^)---\n", re.M | re.S)
_LIST = re.compile(r"^source:.*\n(?:[ \t]*- .*\n)*", re.M)
_TWO = re.compile(r"([0-9a-f]{8}) ([0-9a-f]{8})")
_OLD = re.compile(r'^source = "[0-9a-f]{12}"\n', re.M)  # of a whole file
DigestRow = tuple[str, str, str]  # the key, empty in a page; the digest of the English; that of the translation


class BadTranslation(Trouble):
    """What is wrong with a translation, or with the call: a sentence of the group `translations`."""

    def __init__(self, key: str, **fields: Any) -> None:
        super().__init__(key, "translations", **fields)


@dataclass(frozen=True)
class BlockPair:
    """An English block and its translation, and the digests of the two from which the translation was recorded."""

    english: Block | None
    other: Block | None
    source: str = ""
    made: str = ""

    @property
    def state(self) -> str:
        """One of fresh, new (not translated), gone (English has it no more), stale, edited (not recorded)."""
        if not self.english or not self.other:
            return "new" if self.english else "gone"
        if self.source and self.source != self.english.digest:
            return "stale"
        return "fresh" if self.source and self.made == self.other.digest else "edited"


def read_blocks(path: Path) -> list[Block]:
    """The blocks of a file."""
    return blocks_of(path, path.read_text(encoding="utf-8"))


def read_digests(path: Path) -> list[DigestRow]:
    """The digests that a translation has. Raises BadTranslation."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        front = _FRONT.match(text)
        if not front:
            raise BadTranslation("no_front", file=path.name)
        if clash := re.search(r"^[<=>]{7}.*$", front[1], re.M):
            raise BadTranslation("bad_digest", file=path.name, text=clash[0])
        found = _LIST.search(front[1])
        lines = [("", line.strip(" -\t")) for line in found[0].splitlines()[1:]] if found else []
    elif has_entries(text):
        parts = re.split(r"^\[([\w-]+)\]$", text, flags=re.M)[1:]
        entries = zip(parts[::2], parts[1::2], strict=True)
        given = [(key, re.search(r'^source = "(.*)"$', entry, re.M)) for key, entry in entries]
        lines = [(key, one[1]) for key, one in given if one]
    else:
        beside = path.with_suffix(".digests")
        raw = beside.read_text(encoding="utf-8").splitlines() if beside.is_file() else []
        lines = [(key, two) for key, _, two in (line.partition(" ") for line in raw)]
    return [(key, *_two(two, path)) for key, two in lines]


def without_digests(text: str) -> str:
    """The text of a page or a task without what only a translator needs."""
    front = _FRONT.match(text)
    head = _LIST.sub("source:\n", front[1]) if front else ""
    return f"---\n{head}---\n{text[front.end() :]}" if front else text


def _two(text: str, path: Path) -> tuple[str, str]:
    found = _TWO.fullmatch(text)
    if not found:
        raise BadTranslation("bad_digest", file=path.name, text=text)
    return found[1], found[2]


def block_pairs(english: Path, other: Path) -> list[BlockPair]:
    """Each block of the English with its translation, in the order of the English. Raises BadTranslation."""
    here, there, recorded = read_blocks(english), read_blocks(other), read_digests(other)
    if other.suffix == ".md":
        if len(recorded) != len(there):
            raise BadTranslation("unfit", file=other.name, blocks=len(there), digests=len(recorded))
        return list(_aligned(here, there, recorded))
    known, own = {key: two for key, *two in recorded}, {one.section: one for one in there}
    names = {one.section for one in here}
    found = [BlockPair(one, own.get(one.section), *known.get(one.section, ("", ""))) for one in here]
    return found + [BlockPair(None, one) for one in there if one.section not in names]


def _aligned(english: list[Block], other: list[Block], recorded: list[DigestRow]) -> Iterator[BlockPair]:
    """What did not change holds the rest in place: the blocks between are changed, new or gone."""
    sources = [source for _, source, _ in recorded]
    matcher = SequenceMatcher(None, sources, [one.digest for one in english], autojunk=False)
    for _, start, end, first, last in matcher.get_opcodes():
        for at, of in zip_longest(range(start, end), range(first, last)):
            block = english[of] if of is not None else None
            yield BlockPair(block, other[at], *recorded[at][1:]) if at is not None else BlockPair(block, None)


def write_digests(path: Path, recorded: Iterable[DigestRow]) -> None:
    """Write the digests of a translation anew."""
    recorded = list(recorded)
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        lines = "".join(f"  - {source} {made}\n" for _, source, made in recorded)
        front = _FRONT.match(text)
        head = _LIST.sub("", front[1]) if front else ""
        new = f"---\n{head}source:\n{lines}---\n{text[front.end() :] if front else text}"
    elif has_entries(text):
        new = _OLD.sub("", text)
        for key, source, made in recorded:
            new = _with_source(new, key, f'source = "{source} {made}"')
    else:
        path, new = path.with_suffix(".digests"), "".join(f"{' '.join(row)}\n" for row in recorded)
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
    if new != text:
        path.write_text(new, encoding="utf-8", newline="\n")


def _with_source(text: str, key: str, line: str) -> str:
    """The text with this line at the end of an entry, instead of an older one."""
    before, entry, after = re.split(rf"^(\[{key}\]\n.*?)(?=^\[|\Z)", text, maxsplit=1, flags=re.M | re.S)
    kept = re.sub(r'^source = ".*"\n', "", entry, flags=re.M).rstrip("\n")
    return f"{before}{kept}\n{line}\n" + (f"\n{after}" if after else "")
