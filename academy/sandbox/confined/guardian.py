"""Serves the confined side: a guardian for each answer, and behind it a process for each check.

The fork server (started once for a worker) forks a guardian for each answer. The guardian isolates it, forks the pool
and waits: when the judge's end of its line closes, everything behind it is killed. The pool forks an answering process
for each check; only these run the stranger's code, and none of them meets another's. An answer that sees its arguments
only (at_once.py) is loaded by one process that forks for each check, or need not (moments.py).
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

from academy.sandbox.confined import attempts
from academy.sandbox.confined.answering import Answering, Starter
from academy.sandbox.confined.layers import Layers

# What the judge says to a fork server and to a pool, one byte each: with a socket, or followed by a size and JSON.
GUARDIAN, EXERCISE, CHILD, AT_ONCE, DONE, PROBE = b"g", b"e", b"c", b"a", b"d", b"p"


def serve_guardians(control: socket.socket, rules: int | None) -> NoReturn:
    """The fork server's whole life: a guardian for every line that arrives."""
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
    """Isolate one answer; end all of it when the judge closes its end of the line."""
    try:
        layers = Layers(_told(line), rules)
        layers.isolate_answer()
        pool = os.fork()
        if pool == 0:
            _serve_pool(line, layers)
        closed = select.poll()
        closed.register(line, 0)  # only its end counts
        closed.poll()
        os.kill(pool, signal.SIGKILL)
        os.waitpid(pool, 0)
    finally:
        os._exit(0)


def _told(line: socket.socket) -> Any:
    size = int.from_bytes(line.recv(4, socket.MSG_WAITALL), "little")
    return json.loads(line.recv(size, socket.MSG_WAITALL))


def _serve_pool(line: socket.socket, layers: Layers) -> NoReturn:
    """Fork a process for every socket that arrives; no stranger's code runs here."""
    starter = Starter("", "")
    processes: dict[int, int] = {}  # by the number that the judge knows them by
    try:
        layers.limit_pool()
        while True:
            word, fds, _, _ = socket.recv_fds(line, 1, 1)
            if word == EXERCISE:
                starter = Starter(*_told(line))
            elif word in (CHILD, AT_ONCE, PROBE):
                told = _told(line) if word == PROBE else None
                process = os.fork()
                if process == 0:
                    job = functools.partial(_work, socket.socket(fileno=fds[0]), starter, told)
                    _behind(layers, line, job, word == AT_ONCE)
                os.close(fds[0])
                processes[len(processes) + 1] = process
            elif word == DONE and (process := processes.get(_told(line), 0)):
                _end(process)
            else:
                break
    finally:
        os._exit(0)


def _behind(layers: Layers, line: socket.socket, job: Callable[[], None], forks: bool) -> NoReturn:
    """Do a job under all layers of protection."""
    try:
        line.close()
        os.setpgid(0, 0)
        layers.confine_check(forks)
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
