"""What is missing and what is stale in the translations: pages, tasks, facts, the tool's and the page's words."""

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import typer

from academy.course.task import source_hash
from academy.words.i18n import LANGUAGES, say
from academy.words.terminal import console

OTHERS = tuple(lang for lang in LANGUAGES if lang != "en")
_SOURCE = re.compile(r'^(?:# )?source\s*[:=]\s*"?([0-9a-f]{12})"?\s*$', re.M)


@dataclass(frozen=True)
class Gap:
    """A file that a translator should look at. `what` is missing, stale or keys; `names`: the keys that lack."""

    lang: str
    file: str
    what: str
    names: str = ""


def gaps(root: Path) -> Iterator[Gap]:
    """Everything that a translator can do, in the order of the tree."""
    for lang in OTHERS:
        for english in _sources(root):
            other = english.with_name(f"{english.stem}.{lang}{english.suffix}")
            name = other.relative_to(root).as_posix()
            if not other.is_file():
                yield Gap(lang, name, "missing")
            elif _made_from(other) != source_hash(english):
                yield Gap(lang, name, "stale")
            elif english.suffix == ".toml" and (lacking := _numbers(english) - _numbers(other)):
                yield Gap(lang, name, "keys", ", ".join(sorted(lacking)))
        for english in (root / "academy" / "words" / "en.toml", *(root / "web" / "words").glob("en.json")):
            yield from _lacking(root, english, english.with_name(lang + english.suffix), lang)


def _sources(root: Path) -> list[Path]:
    pages = [*root.glob("docs/**/*.md"), *root.glob("exercises/**/task.md"), *root.glob("docs/facts/*.toml")]
    return sorted(one for one in pages if one.suffixes[0] not in [f".{lang}" for lang in OTHERS])


def _made_from(path: Path) -> str:
    found = _SOURCE.search(path.read_text(encoding="utf-8")[:500])
    return found[1] if found else ""


def _lacking(root: Path, english: Path, other: Path, lang: str) -> Iterator[Gap]:
    name = other.relative_to(root).as_posix()
    if not other.is_file():
        yield Gap(lang, name, "missing")
        return
    lacking = sorted(_keys(english) - _keys(other))
    if lacking:
        yield Gap(lang, name, "keys", ", ".join(lacking))


def _numbers(path: Path) -> set[str]:
    """Of the facts, or of the disagreements, in a file."""
    return set(re.findall(r"^\[([FD]-\d+)\]", path.read_text(encoding="utf-8"), re.M))


def _keys(path: Path) -> set[str]:
    text = path.read_text(encoding="utf-8")
    return set(_flat(json.loads(text) if path.suffix == ".json" else tomllib.loads(text)))


def _flat(table: dict[str, Any], before: str = "") -> Iterator[str]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{key}.")
        else:
            yield before + key


def report(root: Path, lang: str, as_json: bool) -> bool:
    """Print the gaps; True if there are none."""
    found = list(gaps(root))
    if as_json:
        typer.echo(json.dumps([asdict(gap) for gap in found], ensure_ascii=False))
        return not found
    out = console()
    for gap in found:
        out.print(f"{gap.lang}  {gap.file}: " + say(lang, "translations", gap.what, names=gap.names))
    if not found:
        out.print(say(lang, "translations", "complete"))
    return not found
