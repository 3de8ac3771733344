"""Time that is up: the watch over a learner's code rings at any moment, and goes on ringing."""

import sys
import threading
import time
from types import FrameType
from typing import Any

import pytest

from academy import limits
from academy.host import Host
from academy.limits import ThreadWatch, TooSlow


def test_time_that_is_up_while_the_watch_itself_is_at_work_leaves_it_alive() -> None:
    """TooSlow is raised at each line that a guarded call runs outside the learner's code."""
    moment = 0
    while True:
        watch, left = ThreadWatch(), (moment := moment + 1)

        def ring(frame: FrameType, event: str, argument: Any) -> Any:
            nonlocal left
            if frame.f_code.co_filename not in (limits.__file__, threading.__file__):
                return None
            left -= 1
            if left == 0:
                raise TooSlow
            return ring

        sys.settrace(ring)
        try:
            with watch.guard(60.0):
                pass
        except TooSlow:
            pass
        finally:
            sys.settrace(None)
        with pytest.raises(TooSlow), watch.guard(0.01):
            end = time.monotonic() + 20.0
            while time.monotonic() < end:
                pass
        if left > 0:
            break
    assert moment > 10


def test_time_that_is_up_at_the_end_of_loading_is_the_answers_not_the_judges(monkeypatch: pytest.MonkeyPatch) -> None:
    class RingsAtTheEdge:
        def guard(self, seconds: float) -> "RingsAtTheEdge":
            return self

        def __enter__(self) -> None: ...

        def __exit__(self, *error: object) -> None:
            raise TooSlow

        def disarm(self) -> None: ...

    monkeypatch.setattr("academy.host.watch", lambda filename: RingsAtTheEdge())
    assert isinstance(Host("A = 1", "commit", {}).broken, TooSlow)
