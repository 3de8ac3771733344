"""What all fences share: the language of the build, its words, the lines of a fence, errors that are heard.

The language of the build is in ACADEMY_LANG.
"""

import functools
import os
import tomllib
from collections.abc import Callable
from pathlib import Path
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
            page = page_of(rest[3]) if len(rest) > 3 else ""
            where = f" of docs/{page}" if page else ""
            raise SuperFencesException(
                f"The fence {formatter.__name__}{where} cannot be shown: {said}\n{source}"
            ) from error

    return wrapped


def page_of(md: Any) -> str:
    """The page that is being converted, below docs/; nothing if the generator does not tell."""
    file = _file(md)
    if file is not None:
        return str(file.src_uri)
    return str(next((one.page.path for one in md.preprocessors if hasattr(one, "page")), ""))  # Zensical


def text_of(md: Any) -> str:
    """The whole text of the page that is being converted, with its front matter; nothing if it is not known."""
    file, page = _file(md), page_of(md)
    path = Path(str(file.abs_src_path)) if file is not None else ROOT / "docs" / page
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _file(md: Any) -> Any:
    """MkDocs's own account of the page."""
    return next((one.file for one in md.treeprocessors if hasattr(one, "file")), None)


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
