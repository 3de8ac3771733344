"""The confined side: a warm interpreter that forks a process for each answer, and in it one for each check, or for
all checks if the answer cannot remember (forgetful.py).

The zygote (started once for a worker) forks a guardian for each answer. The guardian makes the walls, forks the nurse
and waits: when the judge's end of its line closes, everything behind it is killed. The nurse forks an answering process
for each check; only these run the stranger's code, and none of them meets another's.
"""

import contextlib
import functools
import json
import os
import select
import signal
import socket
from collections.abc import Callable
from typing import Any, NoReturn

from academy.sandbox import attempts
from academy.sandbox.answering import Answering, Starter
from academy.sandbox.walls import Walls

# What the judge says to a zygote and to a nurse, one byte each: with a socket, or followed by a size and JSON.
GUARDIAN, EXERCISE, CHILD, DONE, PROBE = b"g", b"e", b"c", b"d", b"p"


def serve(control: socket.socket, rules: int | None) -> NoReturn:
    """The zygote's whole life: a guardian for every line that arrives."""
    while True:
        word, fds, _, _ = socket.recv_fds(control, 1, 1)
        if word != GUARDIAN or not fds:
            os._exit(0)
        if os.fork() == 0:
            control.close()
            _guard(socket.socket(fileno=fds[0]), rules)
        os.close(fds[0])
        with contextlib.suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass


def _guard(line: socket.socket, rules: int | None) -> NoReturn:
    """Make the walls for one answer; pull them down when the judge closes its end of the line."""
    try:
        walls = Walls(_told(line), rules)
        walls.around_an_answer()
        nurse = os.fork()
        if nurse == 0:
            _nurse(line, walls)
        closed = select.poll()
        closed.register(line, 0)  # only its end counts
        closed.poll()
        os.kill(nurse, signal.SIGKILL)
        os.waitpid(nurse, 0)
    finally:
        os._exit(0)


def _told(line: socket.socket) -> Any:
    size = int.from_bytes(line.recv(4, socket.MSG_WAITALL), "little")
    return json.loads(line.recv(size, socket.MSG_WAITALL))


def _nurse(line: socket.socket, walls: Walls) -> NoReturn:
    """Fork a process for every socket that arrives; no stranger's code runs here."""
    starter = Starter("", "")
    alive: list[int] = []
    try:
        walls.around_the_nurse()
        while True:
            word, fds, _, _ = socket.recv_fds(line, 1, 1)
            if word == EXERCISE:
                starter = Starter(*_told(line))
            elif word in (CHILD, PROBE):
                told = _told(line) if word == PROBE else None
                alive.append(os.fork())
                if alive[-1] == 0:
                    _behind(walls, line, functools.partial(_work, socket.socket(fileno=fds[0]), starter, told))
                os.close(fds[0])
            elif word == DONE and alive:
                _end(alive.pop(0))
            else:
                break
    finally:
        os._exit(0)


def _behind(walls: Walls, line: socket.socket, job: Callable[[], None]) -> NoReturn:
    """Do a job behind the walls."""
    try:
        line.close()
        if "seccomp" not in walls.names:
            os.setpgid(0, 0)
        walls.around_a_check()
        job()
    finally:
        os._exit(0)


def _work(sock: socket.socket, starter: Starter, told: Any) -> None:
    if told is None:
        Answering(sock, starter).live()
    else:
        sock.sendall(json.dumps(attempts.succeeded(*told)).encode() + b"\n")


def _end(child: int) -> None:
    """Kill a process, and its group where it could make one."""
    for kill in (os.killpg, os.kill):
        with contextlib.suppress(OSError):
            kill(child, signal.SIGKILL)
    with contextlib.suppress(ChildProcessError):
        os.waitpid(child, 0)
