"""Old links: where a page once stood, a small page leads to where it stands now, in every language.

docs/moved.toml says `"hashing/old.md" = "hashing/trees.md"`; the heading in the address is kept.
"""

import html
import tomllib
from pathlib import Path

from steps import ROOT
from steps.site.pages import address
from steps.site.settings import languages

_PAGE = """<!doctype html>
<html lang="{lang}">
<meta charset="utf-8">
<title>{title}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="{to}">
<script>location.replace("{to}" + location.hash)</script>
<meta http-equiv="refresh" content="1; url={to}">
<p><a href="{to}">{title}</a></p>
</html>
"""


class WrongMove(Exception):
    """One sentence: which line of docs/moved.toml cannot be true."""


def moves(docs: Path = ROOT / "docs") -> dict[str, str]:
    """Old page: new page, both as files of docs/. Raises WrongMove."""
    place = docs / "moved.toml"
    said: dict[str, str] = tomllib.loads(place.read_text(encoding="utf-8")) if place.is_file() else {}
    for old, new in said.items():
        if (docs / old).is_file():
            raise WrongMove(f"docs/moved.toml: {old} still stands there; remove the line, or the page.")
        if not (docs / new).is_file():
            raise WrongMove(f"docs/moved.toml: there is no {new}; write where {old} stands now.")
    return said


def write_moved(site: Path, alone: bool = False, docs: Path = ROOT / "docs") -> None:
    """Write the pages that lead on into a finished site. Raises WrongMove."""
    said = moves(docs)
    for lang, words in languages().items():
        tree = site / ("" if alone else words["folder"])
        if not (tree / "index.html").is_file():
            continue
        for old, new in said.items():
            up = "../" * address(old).count("/")
            target = tree / address(old) / "index.html"
            target.parent.mkdir(parents=True, exist_ok=True)
            text = _PAGE.format(lang=lang, title=html.escape(words["moved"]), to=html.escape(up + address(new)))
            target.write_text(text, encoding="utf-8")
