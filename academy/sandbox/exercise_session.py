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

from academy.bridge.proxy import Exchange
from academy.checking import recording
from academy.checking.collect import open_sessions
from academy.checking.session import Sessions, Start
from academy.course.course import Exercise
from academy.diagnosis.known_answers import right_of
from academy.errors import BrokenCheck
from academy.sandbox.at_once import ExpectedReplies, expected_replies
from academy.sandbox.confined.wire import Channel, Silent
from academy.sandbox.fork import Asked, Fork
from academy.sandbox.jail import ForkServer
from academy.sandbox.process_pool import Broken
from academy.sandbox.remote import Confined, Remote

MANY, TIMES = 3, 2  # from so many answers on it pays to rehearse; how often


def attend(line: Channel, fork_server: ForkServer, layers: list[str]) -> NoReturn:
    """Judge the answers to one exercise until nobody asks for more."""
    try:
        asked = json.loads(line.receive(limit=1 << 20))
        desk = ExerciseSession(line, fork_server, layers, **asked)
        desk.open()
    except BrokenCheck as error:
        line.send(json.dumps({"broken_check": str(error)}).encode())
    except Broken as error:
        line.send(json.dumps({"broken": str(error)}).encode())
    except Silent:
        pass
    finally:
        os._exit(0)


class ExerciseSession:
    """Where the answers to one exercise arrive, one after the other."""

    def __init__(
        self,
        line: Channel,
        fork_server: ForkServer,
        layers: list[str],
        folder: str,
        seconds: float,
        seed: int | None,
        hidden: bool,
    ) -> None:
        self.line, self.asked = line, Asked(Exercise(Path(folder)), seconds, seed, hidden, fork_server.control, layers)

    def open(self) -> None:
        """Collect what will be asked, and work. Raises BrokenCheck."""
        open_sessions(self.asked.exercise, self._work, self.asked.seed, self.asked.hidden)

    def _work(self, sessions: Sessions) -> None:
        exercise, seed = self.asked.exercise, self.asked.seed
        right_of(exercise)  # with probes and book
        for file, session in sessions.items():
            recording.draw(exercise, seed, file, sessions)
            session.shuffled = True
            if not session.kept:
                session.ask_before = functools.partial(_known, expected_replies(exercise, seed, file, sessions))
        self.asked.sessions = sessions
        self.asked.times = sum(session.times for session in sessions.values())
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
            with contextlib.closing(self.asked.pool()) as pool:
                hosts = Confined(self.asked.exercise, pool, self.asked.times)
                self.asked.verdict(hosts, self.asked.exercise.read("starter.py"))
        _settle()


def _known(expected: dict[str, ExpectedReplies], start: Start, seconds: float) -> dict[str, Exchange | None]:
    """What an answer replies to the questions of each check, if it may be asked at once; None: as the solution does."""
    host = start(seconds)
    return host.hosts.ask_at_once(expected, seconds) if isinstance(host, Remote) else {}


def _settle() -> None:
    """What is there now stays: no fork looks for garbage in it."""
    gc.collect()
    gc.freeze()
