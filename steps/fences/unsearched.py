"""Keeps out of the search what gives answers away: the notes for the instructor."""

import xml.etree.ElementTree as etree
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor


class _Mark(Treeprocessor):
    """Marks the boxes `??? teach` as Material's search wants it."""

    def run(self, root: etree.Element) -> None:
        for box in root.iter("details"):
            if "teach" in box.get("class", "").split():
                box.set("data-search-exclude", "")


class Unsearched(Extension):
    """Named in mkdocs.yml."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        mark: Any = _Mark(md)
        md.treeprocessors.register(mark, "unsearched", 5)
