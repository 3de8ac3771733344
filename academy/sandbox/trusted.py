"""The trusted process of a worker, started by exec: collects an exercise's checks once and forks for each answer.

It forks a process for each exercise (pytest is in the middle of its session there), and this one forks for each answer.
"""

import base64
import contextlib
import gc
import itertools
import json
import os
import signal
import socket
import sys
from pathlib import Path
from typing import NoReturn

from academy import inputs, limits, recorded
from academy.checks import HIDDEN, check_names
from academy.collected import sit
from academy.course import BrokenCheck, Exercise
from academy.sandbox.alarm import AlarmWatch
from academy.sandbox.fork import Asked, Fork
from academy.sandbox.jail import NoZygote, OtherPython, Zygote
from academy.sandbox.nursery import Broken
from academy.sandbox.probing import raised
from academy.sandbox.walls import die_with_parent, prepare
from academy.sandbox.wire import Line, Silent
from academy.sitting import Sitting

MANY, TIMES = 3, 2  # from so many answers on it pays to rehearse; how often


def serve(control: socket.socket, zygote: Zygote, walls: list[str]) -> None:
    """A process for every exercise whose line arrives, until nobody asks for more."""
    processes: list[int] = []
    while True:
        word, fds, _, _ = socket.recv_fds(control, 1, 1)
        if not word:
            break
        processes.append(os.fork())
        if processes[-1] == 0:
            control.close()
            die_with_parent()
            _exercise(Line(socket.socket(fileno=fds[0])), zygote, walls)
        os.close(fds[0])
    for process in processes:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def _exercise(line: Line, zygote: Zygote, walls: list[str]) -> NoReturn:
    """Judge the answers to one exercise until nobody asks for more."""
    try:
        asked = json.loads(line.receive(limit=1 << 20))
        desk = Desk(line, zygote, walls, **asked)
        desk.open()
    except BrokenCheck as error:
        line.send(json.dumps({"broken_check": str(error)}).encode())
    except Broken as error:
        line.send(json.dumps({"broken": str(error)}).encode())
    except Silent:
        pass
    finally:
        os._exit(0)


class Desk:
    """Where the answers to one exercise arrive, one after the other."""

    def __init__(
        self, line: Line, zygote: Zygote, walls: list[str], folder: str, seconds: float, seed: int | None, hidden: bool
    ) -> None:
        exercise = Exercise(Path(folder))
        hidden = hidden and bool(check_names(exercise, HIDDEN))
        self.line, self.asked = line, Asked(exercise, seconds, seed, hidden, zygote.control, walls)

    def open(self) -> None:
        """Collect what will be asked, and work. Raises BrokenCheck."""
        exercise, seed = self.asked.exercise, self.asked.seed
        if self.asked.hidden:
            sit(exercise, lambda one: sit(exercise, lambda two: self._work(one, two), seed, HIDDEN), seed)
        else:
            sit(exercise, self._work, seed)

    def _work(self, *sittings: Sitting) -> None:
        recorded.right_of(self.asked.exercise)  # with probes and book
        for sitting in sittings:
            recorded.draw(self.asked.exercise, self.asked.seed, sitting.file)
            sitting.shuffled = True
        self.asked.times = sum(sitting.times for sitting in sittings)
        _settle()
        fork = Fork(self.asked)
        for number in itertools.count(1):
            raw = self.line.receive(limit=1 << 30)
            fork.give(base64.b64decode(raw))
            if number == MANY:
                self._rehearse()
            fork, following = Fork(self.asked), fork  # made while the other one judges
            self.line.send(json.dumps({"verdict": following.verdict().to_dict()}).encode())

    def _rehearse(self) -> None:
        """Judge the starter in this very process: Python writes to new code, and each fork pays for it."""
        for _ in range(TIMES):
            with contextlib.closing(self.asked.nursery()) as nursery:
                self.asked.verdict(nursery, self.asked.exercise.read("starter.py"))
        _settle()


def _settle() -> None:
    """What is there now stays: no fork looks for garbage in it."""
    gc.collect()
    gc.freeze()


def main() -> None:
    """Says which walls stand, or why there is no sandbox; then serves."""
    asked = json.loads(sys.argv[1])
    limits.make, limits.MOST = AlarmWatch, asked["patience"]
    control = socket.socket(fileno=asked["fd"])
    try:
        zygote, found = raised(frozenset(asked["without"]))
    except (NoZygote, OtherPython) as error:
        control.sendall(json.dumps({"failed": type(error).__name__, "said": str(error)}).encode() + b"\n")
        return
    inputs.warm()
    prepare("sendmsg")
    control.sendall(json.dumps({"names": found.names, "through": found.through}).encode() + b"\n")
    try:
        serve(control, zygote, found.names)
    finally:
        zygote.close()


if __name__ == "__main__":
    main()
