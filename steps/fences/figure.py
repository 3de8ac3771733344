"""The fence `figure`: one SVG with keys such as {head}, drawn with the words of each language.

A label is `<text data-box="x y width height">{key}</text>`: its words, in lines where they have a `\\n`, stand in the
middle of that box, or at its edge with text-anchor="start" or "end". A test in a browser asks whether they fit.
"""

import html
import re
import tomllib
import xml.etree.ElementTree as etree
from pathlib import Path
from typing import Any

from steps import ROOT
from steps.fences.parts import inline
from steps.fences.shared import fields, language, loud, page_of

SVG = "http://www.w3.org/2000/svg"
KEY = re.compile(r"\{([a-z]\w*)\}")
SIZE, LINE = 15.0, 1.25  # of letters, in the units of the drawing; and from line to line
etree.register_namespace("", SVG)


class BadFigure(ValueError):
    """One sentence: which file of a figure, and what to write."""


@loud
def figure(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """A figure; `file` below docs/, `alt` says what it shows, `caption` stands below it if there is one."""
    asked = fields(source, "file", "alt")
    file = ROOT / asked["file"]
    if not file.is_file() or not file.resolve().is_relative_to(ROOT / "docs"):
        raise BadFigure(f"there is no figure {asked['file']}; its file lies below docs/")
    caption = f"<figcaption>{inline(asked['caption'], md)}</figcaption>" if asked.get("caption") else ""
    return f'<figure class="figure">{drawn(file, shown_in(md), asked["alt"])}{caption}</figure>'


def shown_in(md: Any) -> str:
    """The language of the page: English where it is not translated."""
    page = (ROOT / "docs" / (page_of(md) or "-")).with_suffix(f".{language()}.md")
    return language() if page.is_file() else "en"


def keys(file: Path) -> list[str]:
    """The keys of a drawing, in order."""
    return list(dict.fromkeys(KEY.findall(file.read_text(encoding="utf-8"))))


def words_of(file: Path, lang: str) -> dict[str, str]:
    """The words of a drawing in a language, a word for each key. Raises BadFigure."""
    beside = file.with_name(f"{file.stem}.{lang}.toml")
    name = f"docs/{beside.parent.name}/{beside.name}"
    if not beside.is_file():
        raise BadFigure(f'`{name}` is missing: write the words of {file.name} into it, `key = "words"`')
    known, wanted = tomllib.loads(beside.read_text(encoding="utf-8")), keys(file)
    for key in wanted:
        if not str(known.get(key, "")).strip():
            raise BadFigure(f'`{name}` has no word for {{{key}}} of {file.name}: write `{key} = "…"`')
    if strange := known.keys() - set(wanted):
        raise BadFigure(f"`{name}` has the word `{min(strange)}`, which {file.name} does not show: drop it")
    return {key: str(known[key]) for key in wanted}


def drawn(file: Path, lang: str, alt: str) -> str:
    """The drawing as inline SVG, in the words of a language. Raises BadFigure."""
    told = words_of(file, lang)
    root = etree.fromstring(file.read_text(encoding="utf-8"))
    for text in root.iter(f"{{{SVG}}}text"):
        said = KEY.sub(lambda found: told[found[1]], "".join(text.itertext()).strip())
        _place(text, said.split("\n"), file)
    root.set("role", "img")
    root.set("aria-label", alt)
    svg = etree.tostring(root, encoding="unicode")
    for pattern in (r'(\bid=")([^"]+")', r"(url\(#)([^)]+\))", r'(href="#)([^"]+")'):
        svg = re.sub(pattern, rf"\g<1>{file.stem}-\g<2>", svg)
    return re.sub(r">\s+<", "><", svg).replace("\n", " ")


def _place(text: etree.Element, lines: list[str], file: Path) -> None:
    """Put the lines of a label into its box."""
    box = text.get("data-box", "").split()
    if len(box) != 4:
        raise BadFigure(
            f"docs/{file.parent.name}/{file.name}: give the label {html.escape(lines[0])} its box, "
            '`<text data-box="x y width height">`'
        )
    left, top, width, height = map(float, box)
    size, anchor = float(text.get("font-size", SIZE)), text.get("text-anchor", "middle")
    x = {"start": left, "middle": left + width / 2, "end": left + width}[anchor]
    first = top + height / 2 + size * (0.35 - LINE * (len(lines) - 1) / 2)
    text.set("font-size", f"{size:g}")
    text.set("text-anchor", anchor)
    text.text = None
    for child in list(text):
        text.remove(child)
    for number, line in enumerate(lines):
        place = {"x": f"{x:g}", "y": f"{first + number * LINE * size:g}"}
        etree.SubElement(text, f"{{{SVG}}}tspan", place).text = line.strip()
