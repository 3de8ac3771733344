"""What all fences share: the language of the build, its words, the lines of a fence, errors that are heard.

The language of the build is in ACADEMY_LANG.
"""

import functools
import os
import tomllib
from collections.abc import Callable
from typing import Any

from pymdownx.superfences import SuperFencesException

from academy.errors import UnknownName
from steps import ROOT

Formatter = Callable[..., str]


def language() -> str:
    """The language of this build."""
    return os.environ.get("ACADEMY_LANG", "en")


@functools.cache
def words(lang: str) -> dict[str, str]:
    """The sentences that formatters add to a page."""
    return tomllib.loads((ROOT / "steps" / "words" / f"{lang}.toml").read_text(encoding="utf-8"))


def loud(formatter: Formatter) -> Formatter:
    """Any other exception of a formatter is swallowed, even by a strict build, and the fence shown as code."""

    @functools.wraps(formatter)
    def wrapped(source: str, *rest: Any, **more: Any) -> str:
        try:
            return formatter(source, *rest, **more)
        except Exception as error:
            said = f"no exercise {error}" if isinstance(error, UnknownName) else f"{error}"
            raise SuperFencesException(f"The fence {formatter.__name__} cannot be shown: {said}\n{source}") from error

    return wrapped


def fields(source: str, *needed: str) -> dict[str, str]:
    """The `key: value` lines of a fence. Raises ValueError with the line to write."""
    found = {
        key.strip(): value.strip()
        for line in source.splitlines()
        if line.strip()
        for key, _, value in [line.partition(":")]
    }
    for key in needed:
        if not found.get(key):
            raise ValueError(f"write a line `{key}: …` in it")
    return found
