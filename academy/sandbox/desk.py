"""Where the answers to one exercise are judged: its checks are collected once, and each answer gets a fork."""

import base64
import contextlib
import functools
import gc
import itertools
import json
import os
from pathlib import Path
from typing import NoReturn

from academy import recorded
from academy.collected import sit_all
from academy.course import BrokenCheck, Exercise
from academy.proxy import Answers
from academy.sandbox.foreseen import Foreseen, foreseen
from academy.sandbox.fork import Asked, Fork
from academy.sandbox.jail import Zygote
from academy.sandbox.nursery import Broken
from academy.sandbox.remote import Remote
from academy.sandbox.wire import Line, Silent
from academy.sitting import Sitting

MANY, TIMES = 3, 2  # from so many answers on it pays to rehearse; how often


def attend(line: Line, zygote: Zygote, walls: list[str]) -> NoReturn:
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
        self.line, self.asked = line, Asked(Exercise(Path(folder)), seconds, seed, hidden, zygote.control, walls)

    def open(self) -> None:
        """Collect what will be asked, and work. Raises BrokenCheck."""
        sit_all(self.asked.exercise, self._work, self.asked.seed, self.asked.hidden)

    def _work(self, *sittings: Sitting) -> None:
        recorded.right_of(self.asked.exercise)  # with probes and book
        for sitting in sittings:
            recorded.draw(self.asked.exercise, self.asked.seed, sitting.file)
            sitting.shuffled = True
            if not sitting.kept:
                known = foreseen(self.asked.exercise, self.asked.seed, sitting.file)
                sitting.certain = functools.partial(_certain, known)
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


def _certain(known: dict[str, Foreseen], host: Answers, item: str) -> bool:
    """Does the answer reply to all that this check asks what the solution replies?"""
    return isinstance(host, Remote) and item in known and host.says(known[item])


def _settle() -> None:
    """What is there now stays: no fork looks for garbage in it."""
    gc.collect()
    gc.freeze()
