"""Marks what came after a deadline, where the system wrote when it came."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from academy.errors import Trouble

if TYPE_CHECKING:
    from academy.intake import HandedIn


def deadline(text: str) -> datetime | None:
    """The time; without a zone that of this machine. None where none was set. Raises Trouble."""
    if not text:
        return None
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        raise Trouble("no_deadline", text=text) from None
    if len(text.strip()) <= len("2026-11-20"):
        found = found.replace(hour=23, minute=59, second=59)  # a day: until its end
    return found.astimezone()


def mark_late(handed: "HandedIn", until: datetime) -> int:
    """Mark the answers that came later; returns of how many it is not known when they came."""
    unknown = 0
    for learner in handed.learners:
        came = [_time(one.when) for one in learner.answers]
        unknown += sum(one is None for one in came)
        learner.answers = [
            replace(answer, late=answer.late or (when is not None and when > until))
            for answer, when in zip(learner.answers, came, strict=True)
        ]
    return unknown


def _time(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).astimezone() if text else None
    except (ValueError, OverflowError):
        return None
