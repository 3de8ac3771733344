"""Reads mkdocs.yml and the front matter of pages."""

import re
from pathlib import Path
from typing import Any

import yaml

from steps import ROOT

FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.S)


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads mkdocs.yml without running what `!!python/name:` names."""


_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)


def settings(root: Path = ROOT) -> dict[str, Any]:
    """mkdocs.yml as plain values."""
    raw: dict[str, Any] = yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), _Loader)
    return raw


def languages(root: Path = ROOT) -> dict[str, dict[str, str]]:
    """The languages of the site and their words, by code, in order."""
    return {one["code"]: one for one in settings(root)["extra"]["languages"]}


def matter(text: str) -> dict[str, Any]:
    """The front matter of a page's text; empty if it has none."""
    found = FRONT.match(text)
    return (yaml.load(found[1], _Loader) or {}) if found else {}
