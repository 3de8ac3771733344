"""Reads a page: its front matter, its title, its address."""

import re
from pathlib import Path
from typing import Any

from steps.site.settings import read_yaml

FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.S)


def matter(text: str) -> dict[str, Any]:
    """The front matter of a page's text; empty if it has none."""
    found = FRONT.match(text)
    return (read_yaml(found[1]) or {}) if found else {}


def title(path: Path, lang: str = "en") -> str:
    """The first heading of a page, in this language if it is translated."""
    own = path.with_suffix(f".{lang}.md")
    text = (own if own.is_file() else path).read_text(encoding="utf-8")
    found = re.search(r"^# (.+?)(?: *\{.*\})?$", text, re.M)
    return found[1] if found else path.stem


def address(page: str) -> str:
    """Where a file of docs/, such as hashing/trees.md, stands in the site of its language."""
    name = page.removesuffix(".md")
    return "" if name == "index" else f"{name.removesuffix('/index')}/"
