"""Reads mkdocs.yml."""

from pathlib import Path
from typing import Any

import yaml

from steps import ROOT


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads mkdocs.yml without running what `!!python/name:` names."""


_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)


def read_yaml(text: str) -> Any:
    """YAML as plain values."""
    return yaml.load(text, _Loader)


def settings(root: Path = ROOT) -> dict[str, Any]:
    """mkdocs.yml as plain values."""
    raw: dict[str, Any] = read_yaml((root / "mkdocs.yml").read_text(encoding="utf-8"))
    return raw


def languages(root: Path = ROOT) -> dict[str, dict[str, str]]:
    """The languages of the site and their words, by code, in order."""
    return {one["code"]: one for one in settings(root)["extra"]["languages"]}
