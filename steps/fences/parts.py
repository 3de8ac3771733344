"""Markdown inside a fence, converted as the page is: with its formulas, its notes of facts, its links between pages."""

import posixpath
import xml.etree.ElementTree as etree
from typing import Any
from urllib.parse import urlsplit

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from steps.fences.facts import FactNotes
from steps.fences.formulas import InlineMath
from steps.fences.shared import page_of


def converted(text: str, md: Any, home: str = "") -> str:
    """HTML of a part of the page; `home`: the page on which it was written, if that is another one."""
    idle = vars(md).setdefault("converters_of_parts", {}).setdefault(home, [])  # a part may hold a part
    one = idle.pop().reset() if idle else _converter(md, home)
    made = str(one.convert(text))
    idle.append(one)
    return made


def _converter(md: Any, home: str) -> Any:
    kinds = ["tables", "attr_list", "fenced_code", "sane_lists", InlineMath(), FactNotes(md), _Links(md, home)]
    return type(md)(extensions=kinds)


def inline(text: str, md: Any, home: str = "") -> str:
    """The same for a part of a sentence."""
    return converted(text, md, home).removeprefix("<p>").removesuffix("</p>")


class _Moved(Treeprocessor):
    """Links that were written for another page."""

    def __init__(self, home: str, here: str) -> None:
        super().__init__()
        self.home, self.here = home, here

    def run(self, root: etree.Element) -> None:
        for link in root.iter("a"):
            link.set("href", self.moved(link.get("href", "")))

    def moved(self, link: str) -> str:
        """The same target, seen from here."""
        parts = urlsplit(link)
        if parts.scheme or parts.netloc or link.startswith("/") or self.home == self.here:
            return link
        target = posixpath.join(posixpath.dirname(self.home), parts.path) if parts.path else self.home
        path = posixpath.relpath(target, posixpath.dirname(self.here) or ".")
        return path + f"#{parts.fragment}" * bool(parts.fragment)


class _Links(Extension):
    """The generator's own links: it finds their addresses, and those that lead nowhere."""

    def __init__(self, page: Any, home: str) -> None:
        super().__init__()
        self.page, self.home = page, home

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        here = page_of(self.page)
        if self.home and here:
            md.treeprocessors.register(_Moved(self.home, here), "moved", 1)
        if "relpath" in self.page.treeprocessors:
            md.treeprocessors.register(self.page.treeprocessors["relpath"], "relpath", 0)
