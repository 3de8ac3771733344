"""Splits what is translated into blocks, each with a digest.

A page or a task: a heading, a paragraph, a list, a table, a fence. A file of facts: an entry. A file of words: a key.
"""

import hashlib
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_FRONT = re.compile(r"\A---\n.*?^---\n", re.M | re.S)
_FENCE = re.compile(r"^\s*(?:[-*+] |\d+\. )?\s*(`{3,}|~{3,})")
_HEADING = re.compile(r"^#{1,6} ")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+\.) ", re.M)
_KINDS = {"#": "heading", "|": "table", "<": "HTML", "```": "fence", "~~~": "fence", "???": "box", "!!!": "box"}
_NAME = re.compile(r"\{#([\w.+-]+)\}|^#+ +`?([\w.+]+)`?\s*$")


@dataclass(frozen=True)
class Block:
    """A part that is translated at once. `line`: where it begins; `section`: its key, or the heading above."""

    text: str
    line: int
    section: str = ""

    @property
    def digest(self) -> str:
        """Eight hex digits of the text, whatever its line ends and spaces."""
        return hashlib.sha256(" ".join(self.text.split()).encode()).hexdigest()[:8]

    @property
    def kind(self) -> str:
        """The same in every language: heading, fence, table, list, box, HTML or paragraph; its size; its depth."""
        text = self.text.lstrip()
        kind = "list" if _ITEM.match(text) else _KINDS.get(text[:1], _KINDS.get(text[:3], "paragraph"))
        size = {
            "heading": f"of level {len(text) - len(text.lstrip('#'))}",
            "table": f"of {len(text.splitlines())} lines",
            "list": f"of {len(_ITEM.findall(text))}",
            "fence": text.split("\n", 1)[0].strip("`~ "),
        }
        return f"{kind} {size.get(kind, '')} at column {len(self.text) - len(text)}"


def split_page(text: str) -> list[Block]:
    """The blocks of a page below its front matter: parted by empty lines, a heading alone, a fence whole."""
    text = text.replace("\r\n", "\n")
    front = _FRONT.match(text)
    first = front[0].count("\n") if front else 0
    blocks: list[Block] = []
    lines: list[str] = []
    section, fence = "", ""

    def close(number: int) -> None:
        if lines:
            blocks.append(Block("\n".join(lines), number - len(lines), section))
            lines.clear()

    number = first + 1
    for number, line in enumerate(text.split("\n")[first:], first + 1):  # noqa: B007
        if fence:
            lines.append(line)
            if re.fullmatch(rf"\s*{fence[0]}{{{len(fence)},}}\s*", line):
                fence = ""
                close(number + 1)
        elif not line.strip():
            close(number)
        elif _HEADING.match(line):
            close(number)
            found = _NAME.search(line)
            section = (found[1] or found[2]) if found else line.lstrip("# ").strip()
            lines.append(line)
            close(number + 1)
        else:
            opened = _FENCE.match(line)
            if opened:
                close(number)
                fence = opened[1]
            lines.append(line)
    close(number + 1)
    return blocks


def blocks_of(path: Path, text: str) -> list[Block]:
    """The blocks of a file with this name and text."""
    if path.suffix == ".md":
        return split_page(text)
    table = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    lines = _lines(text)
    return [Block(words, lines.get(key, 1), key) for key, words in (_entries if has_entries(text) else _flat)(table)]


def has_entries(text: str) -> bool:
    """Whether a file holds facts or disagreements: a table each, of which only the words are translated."""
    return bool(re.search(r"^\[[FD]-\d+\]$", text, re.M))


def _entries(table: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key, entry in table.items():
        if isinstance(entry, dict):
            sides = [side["says"] if isinstance(side, dict) else side for side in entry.get("sides", [])]
            words = [entry.get("text"), entry.get("question"), *sides, entry.get("why"), entry.get("write")]
            yield key, "\n".join(one for one in words if one)


def _flat(table: dict[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{key}.")
        else:
            yield before + key, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _lines(text: str) -> dict[str, int]:
    """Where each key of a TOML or JSON file begins."""
    found: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if head := re.match(r"\[([\w.-]+)\]", line):
            table = f"{head[1]}."
            found.setdefault(head[1], number)
        elif key := re.match(r'\s*"?([\w.+-]+)"?\s*[=:]', line):
            found.setdefault(table + key[1], number)
    return found
