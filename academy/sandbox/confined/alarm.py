"""Stops slow code by a signal: a watch for processes that fork, where a thread would be lost or in the way."""

import os
import signal
from types import FrameType

from academy.bridge.limits import OwnTime, TooSlow

TICK = 0.05  # seconds


class AlarmWatch:
    """A timer that ticks while code is guarded, and raises TooSlow in it, again and again, once it is late."""

    def __init__(self, filename: str) -> None:
        self.own: OwnTime | None = None
        self.seconds, self.ticking = 0.0, False
        signal.signal(signal.SIGALRM, self._tick)
        os.register_at_fork(after_in_child=self._forked)

    def arm(self, seconds: float, own: OwnTime) -> None:
        self.own, self.seconds = own, seconds
        if not self.ticking:
            self.ticking = True
            signal.setitimer(signal.ITIMER_REAL, min(seconds, TICK), TICK)

    def disarm(self) -> None:
        self.own = None

    def _forked(self) -> None:
        """A fork does not inherit the timer. (A number would not tell: in a namespace another process may have it.)"""
        self.ticking = False

    def _tick(self, number: int, frame: FrameType | None) -> None:
        if self.own is None:
            signal.setitimer(signal.ITIMER_REAL, 0)
            self.ticking = False
        elif self.own.used() > self.seconds:
            raise TooSlow
