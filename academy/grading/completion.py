"""Reads a file of completion, which a stranger may have written: what was solved, with its answers."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from academy.words.safe_text import safe_text

FORMAT, VERSION = "som-academy-completion", 1
LARGEST = 2_000_000  # bytes
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])", re.ASCII)
_NAME, _VERSION, _DIGEST = (re.compile(one) for one in (r"[a-z]\w{0,59}", r"[0-9a-f]{12}", r"[0-9a-f]{64}"))


class UnusableRecord(Exception):
    """Why this is no file of completion: a key of the texts, group `verify`, and the fields of its sentence."""

    def __init__(self, key: str, **fields: Any) -> None:
        super().__init__(key, fields)
        self.key, self.fields = key, fields


@dataclass(frozen=True)
class Claim:
    """One answer that is said to pass: `version` of its exercise, `sha256` of the answer as it was saved."""

    name: str
    version: str
    sha256: str
    answer: bytes


@dataclass(frozen=True)
class Record:
    """What a learner saved. `who` is their word; `signature` is not looked at yet."""

    who: str
    made: str
    claims: tuple[Claim, ...]


def read_record(path: Path) -> Record:
    """The record in this file. Raises Unusable."""
    raw = _object(_parsed(_text(path)))
    if raw.get("format") != FORMAT:
        raise UnusableRecord("other")
    if type(raw.get("version")) is not int:
        raise UnusableRecord("field", field="version")
    if raw["version"] != VERSION:
        raise UnusableRecord("version", version=str(raw["version"])[:20], known=VERSION)
    entries = raw.get("exercises")
    if not isinstance(entries, list):
        raise UnusableRecord("field", field="exercises")
    if not entries:
        raise UnusableRecord("empty")
    claims = tuple(_claim(_object(entry)) for entry in entries)
    names = [one.name for one in claims]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise UnusableRecord("twice", name=twice)
    made = _line(raw, "made")
    if made and not _DAY.match(made):
        raise UnusableRecord("field", field="made")
    return Record(safe_text(_line(raw, "name")), made[:10], claims)


def _text(path: Path) -> str:
    try:
        if not path.is_file():
            raise UnusableRecord("no_file")
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except (OSError, ValueError):
        raise UnusableRecord("no_file") from None
    if len(data) > LARGEST:
        raise UnusableRecord("large", limit=LARGEST // 1_000_000)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnusableRecord("not_json") from None


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_once)
    except (ValueError, RecursionError):  # a number too long, brackets too deep
        raise UnusableRecord("not_json") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A name that stands twice says two things: which one a reader sees is chance."""
    names = set()
    for name, _ in pairs:
        if name in names:
            raise UnusableRecord("twice", name=safe_text(name))
        names.add(name)
    return dict(pairs)


def _object(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise UnusableRecord("not_json" if value is None else "field", field="{…}")
    return value


def _claim(entry: dict[str, Any]) -> Claim:
    for field, form in (("name", _NAME), ("version", _VERSION), ("sha256", _DIGEST)):
        if not isinstance(entry.get(field), str) or not form.fullmatch(entry[field]):
            raise UnusableRecord("field", field=f"exercises.{field}")
    try:
        answer = entry["answer"].encode()
    except (KeyError, AttributeError, UnicodeEncodeError):
        raise UnusableRecord("field", field="exercises.answer") from None
    return Claim(entry["name"], entry["version"], entry["sha256"], answer)


def _line(raw: dict[str, Any], field: str) -> str:
    value = raw.get(field, "")
    if not isinstance(value, str):
        raise UnusableRecord("field", field=field)
    return value
