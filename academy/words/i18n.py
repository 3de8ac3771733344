"""Gives the tool's own sentences in each language of the course."""

import functools
import tomllib
from pathlib import Path
from typing import Any

LANGUAGES = ("en", "ru", "ky")  # the one list of them; English is the source
OTHERS = LANGUAGES[1:]


@functools.cache
def texts(lang: str) -> dict[str, dict[str, str]]:
    """The tool's sentences in a language; English where there is no such language."""
    file = Path(__file__).with_name(f"{lang}.toml")
    raw: dict[str, Any] = tomllib.loads((file if file.is_file() else file.with_name("en.toml")).read_text("utf-8"))
    return raw


def say(lang: str, group: str, key: str, **fields: Any) -> str:
    """One sentence of the tool."""
    return texts(lang)[group][key].format(**fields)
