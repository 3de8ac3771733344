"""Stop learner's code that takes too long, at the line where it is.

A desktop has a thread that raises TooSlow in the main thread; Pyodide has no threads, so there `sys.monitoring`
looks at the clock at every jump. Both stop loops written in Python; a loop inside C needs the process to be ended.
"""

import contextlib
import os
import sys
import time
from _thread import get_ident
from collections.abc import Callable
from types import CodeType
from typing import Any, Protocol

SECONDS, AFTERWARDS = 3.0, 0.5  # of the learner's own time in one check; in those after one that took too long
BROWSER = sys.platform == "emscripten"
MOST = 10.0  # however crowded a machine is, the clock's limit grows no further


class TooSlow(BaseException):
    """Raised inside the learner's code when its time is used up."""


def crowding() -> float:
    """How many times slower than alone this machine works now, 1 to 10: programs that want to run, for each core.

    The clock counts so much slower (OwnTime), so that an honest answer is not too slow because others work beside it.
    """
    with contextlib.suppress(OSError, ValueError):
        file = os.open("/proc/loadavg", os.O_RDONLY)
        try:
            return crowded(os.read(file, 100).decode(), os.cpu_count() or 1)
        finally:
            os.close(file)
    return 1.0


def crowded(load: str, cores: int) -> float:
    """The same from the text of /proc/loadavg (proc(5)): the mean of a minute, or what runs now if that is more."""
    minute, _, _, running, *_ = load.split()
    return min(MOST, max(1.0, float(minute) / cores, int(running.split("/")[0]) / cores))


class OwnTime:
    """Seconds that an answer used: of the processor; of the clock where it rests, and that counts `patience` slower."""

    def __init__(self, patience: float = 1.0) -> None:
        self.patience, self.clock, self.worked = patience, time.monotonic(), time.process_time()

    def used(self) -> float:
        return max(time.process_time() - self.worked, (time.monotonic() - self.clock) / self.patience)


class Watch(Protocol):
    """Guards one call of the learner's code at a time, which may use so many seconds of its own time from now on."""

    def arm(self, seconds: float, own: OwnTime) -> None: ...

    def disarm(self) -> None: ...


class ThreadWatch:
    """A daemon thread that wakes at the deadline and raises TooSlow in the guarded thread, again and again.

    It may ring anywhere in `arm` and `disarm`. A lock taken by `with` is given back even then; a Condition, whose
    `with` is written in Python, would stay taken for ever, and the thread would never ring again.
    """

    def __init__(self) -> None:
        import ctypes
        import threading

        self.own: OwnTime | None = None
        self.seconds, self.rang = 0.0, False
        self.wakes = float("inf")  # when the thread looks next
        self.lock = threading.Lock()
        self.bell = threading.Condition(self.lock)
        self.target, self.set = ctypes.c_ulong(get_ident()), ctypes.pythonapi.PyThreadState_SetAsyncExc
        self.raised = ctypes.py_object(TooSlow)
        threading.Thread(target=self._ring, daemon=True, name="watch").start()

    def arm(self, seconds: float, own: OwnTime) -> None:
        with self.lock:
            self.own, self.seconds = own, seconds
            if own.clock + seconds < self.wakes:  # rarely: to wake it for every call would cost more than the call
                self.bell.notify()

    def disarm(self) -> None:
        with self.lock:
            self.own = None
            if self.rang:  # only then: on Python 3.11 it makes a tracer look again for ever
                self.rang = False
                self.set(self.target, None)

    def _ring(self) -> None:
        with self.lock:
            while True:
                left = self.seconds - self.own.used() if self.own else None
                if left is None or left > 0:
                    left = 0.5 if left is None else left
                    self.wakes = time.monotonic() + left
                    self.bell.wait(left)
                    continue
                self.set(self.target, self.raised)
                self.rang = True
                self.bell.wait(0.1)  # rings again: an `except:` in the learner's loop may have swallowed it


class JumpWatch:
    """Looks at the clock at every 256th jump of the learner's code (Python 3.12 or newer)."""

    def __init__(self, filename: str) -> None:
        self.filename, self.end, self.jumps = filename, float("inf"), 0
        monitoring: Any = sys.monitoring  # type: ignore[attr-defined,unused-ignore]
        self.tool, self.monitoring = monitoring.DEBUGGER_ID, monitoring
        if monitoring.get_tool(self.tool):
            monitoring.free_tool_id(self.tool)
        monitoring.use_tool_id(self.tool, "academy")
        start: Callable[..., Any] = self._started
        monitoring.register_callback(self.tool, monitoring.events.PY_START, start)
        monitoring.register_callback(self.tool, monitoring.events.JUMP, self._jumped)
        monitoring.set_events(self.tool, monitoring.events.PY_START)

    def arm(self, seconds: float, own: OwnTime) -> None:
        self.end = own.clock + seconds * own.patience

    def disarm(self) -> None:
        self.end = float("inf")

    def _started(self, code: CodeType, offset: int) -> Any:
        if code.co_filename == self.filename:
            events = self.monitoring.events
            self.monitoring.set_local_events(self.tool, code, events.JUMP | events.PY_START)
            self._jumped(code, offset, offset)  # recursion has no jumps
            return None
        return self.monitoring.DISABLE

    def _jumped(self, code: CodeType, offset: int, target: int) -> None:
        self.jumps += 1
        if self.jumps & 255 == 0 and time.monotonic() > self.end:
            raise TooSlow


make: Callable[[str], Watch] | None = None  # how watches are made in processes that fork
_watches: dict[int, Watch] = {}


def watch(filename: str) -> Watch:
    """The watch of this thread, set to code of this file name."""
    thread = get_ident()
    one = _watches.get(thread)
    if one is None:
        one = _watches[thread] = make(filename) if make else JumpWatch(filename) if BROWSER else ThreadWatch()
    if isinstance(one, JumpWatch):
        one.filename = filename
    return one
