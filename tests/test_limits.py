"""The alarm that stops a learner's code: it rings, it is put off, and it leaves no trace."""

import contextlib
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from academy.bridge.host import Host
from academy.bridge.limits import OwnTime, TooSlow, crowded, crowding, watch

TRACED = """import cProfile
from academy.bridge.limits import OwnTime, watch

def work():
    for _ in range(50):
        watch("answer.py").arm(60, OwnTime())
        sum(range(100))
        watch("answer.py").disarm()

cProfile.run("work()")
print("done")
"""


@contextlib.contextmanager
def guarded(seconds: float, own: OwnTime) -> Iterator[None]:
    """What a host does around the learner's code."""
    alarm = watch("answer.py")
    alarm.arm(seconds, own)
    try:
        yield
    finally:
        alarm.disarm()


def test_a_loop_is_stopped_where_it_is_even_if_it_swallows_the_alarm_once() -> None:
    swallowed = 0
    with pytest.raises(TooSlow), guarded(0.05, OwnTime()):
        while True:
            try:
                while True:
                    pass
            except TooSlow:
                swallowed += 1
                if swallowed > 1:
                    raise
    assert swallowed == 2


def test_a_loop_has_its_seconds_of_the_processor_however_slowly_the_clock_counts() -> None:
    begun = time.process_time()
    with pytest.raises(TooSlow), guarded(0.2, OwnTime(50)):
        while True:
            pass
    assert 0.2 < time.process_time() - begun < 2


def test_an_answer_that_rests_is_stopped_by_the_clock_later_where_others_crowd_it() -> None:
    begun = time.monotonic()
    with pytest.raises(TooSlow), guarded(0.1, OwnTime(5)):
        while True:
            time.sleep(0.01)
    assert time.monotonic() - begun > 0.5


def test_nothing_rings_after_the_guarded_code() -> None:
    for _ in range(20):
        with contextlib.suppress(TooSlow), guarded(0.001, OwnTime()):
            pass
    time.sleep(0.2)  # what was left behind would be raised here


def test_guarded_code_can_be_traced() -> None:
    done = subprocess.run([sys.executable, "-c", TRACED], capture_output=True, text=True, timeout=60)
    assert done.stdout.endswith("done\n"), done.stderr


def test_time_that_is_up_at_the_end_of_loading_is_the_answers_not_the_judges(monkeypatch: pytest.MonkeyPatch) -> None:
    class RingsAtTheEdge:
        armed = False

        def arm(self, seconds: float, own: OwnTime) -> None:
            self.armed = True

        def disarm(self) -> None:
            if self.armed:
                self.armed = False
                raise TooSlow

    monkeypatch.setattr("academy.bridge.host.watch", lambda filename: RingsAtTheEdge())
    assert isinstance(Host("A = 1", "commit", {}).broken, TooSlow)


def test_limits_grow_with_the_programs_that_want_to_run_and_not_without_end() -> None:
    assert crowded("0.10 0.20 0.30 1/500 4711", cores=2) == 1
    assert crowded("7.00 0.20 0.30 1/500 4711", cores=2) == 3.5
    assert crowded("0.10 0.20 0.30 9/500 4711", cores=2) == 4.5  # now, though the last minute was quiet
    assert crowded("99.00 0.20 0.30 1/500 4711", cores=2) == 10
    assert 1 <= crowding() <= 10
