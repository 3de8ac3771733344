"""What the checks ask of the solution, and what it says: known before an answer comes, so it is asked all at once.

What a check says depends on the replies alone (law 5: everybody is asked the same). So a check passes if the answer
replies to all that it asks of the solution what the solution replies, byte for byte, and the check need not run.
Only an answer that can remember nothing (is_stateless.py) is asked so: it replies the same whenever it is asked.
"""

import marshal
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from academy.bridge.host import Step
from academy.checking.recording import exchange_of
from academy.checking.session import Sessions
from academy.course.course import Exercise
from academy.sandbox.confined.wire import REPLY, encoded


@dataclass(frozen=True)
class ExpectedReplies:
    """The questions of one check, marshalled and each as a key; and the solution's replies, as they would come."""

    steps: bytes
    keys: list[bytes]
    right: bytes


def expected_replies(exercise: Exercise, seed: int | None, file: str, sessions: Sessions) -> dict[str, ExpectedReplies]:
    """By pytest's name of a check: those whose questions and replies are plain values."""
    made = {name: _made(exchange) for name, exchange in exchange_of(exercise, seed, file, sessions).items()}
    return {name: one for name, one in made.items() if one}


def is_plain(tree: Any) -> bool:
    """Does no object and no function of one side stand in it?"""
    return not any(tag in ("handle", "callback") for tag in _tags(tree))


def _made(exchange: list[tuple[Step, tuple[Any, ...]]]) -> ExpectedReplies | None:
    steps, replies = [step for step, _ in exchange], [reply for _, reply in exchange]
    right = encoded(("said", replies))
    if len(right) > REPLY // 2 or not is_plain([steps, replies]):
        return None
    return ExpectedReplies(marshal.dumps(steps), [encoded(step) for step in steps], right)


def _tags(tree: Any) -> Iterator[Any]:
    if type(tree) in (tuple, list):
        yield tree[0] if tree else None
        for part in tree:
            if type(part) in (tuple, list):
                yield from _tags(part)
