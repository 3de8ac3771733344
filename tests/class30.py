"""The class in tests/data/class30: thirty invented learners, and what each of them deserves.

class30.toml lists it: points by check.py alone, the mistakes that must be named, and who is remarkable in the class.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "data" / "class30"


@dataclass(frozen=True)
class Deserved:
    """What one answer deserves."""

    points: int
    mistakes: list[str]


def _told() -> dict[str, Any]:
    return tomllib.loads(FOLDER.with_suffix(".toml").read_text(encoding="utf-8"))


def about() -> dict[str, Any]:
    """Who is remarkable: near-copies, those who stopped early, those who share a wrong idea without a name."""
    about: dict[str, Any] = _told()["about"]
    return about


def people() -> dict[str, tuple[str, str]]:
    """Name and number by folder, empty where there is no submission.toml."""
    return {key: (one.get("name", ""), one.get("number", "")) for key, one in _told()["learner"].items()}


def deserved() -> dict[str, dict[str, Deserved]]:
    """By folder and exercise."""
    return {
        key: {name: Deserved(**cell) for name, cell in one.items() if isinstance(cell, dict)}
        for key, one in _told()["learner"].items()
    }
