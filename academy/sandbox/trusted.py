"""The trusted process of a worker, started by exec: collects an exercise's checks once and forks for each answer.

It forks a process for each exercise (pytest is in the middle of its session there), and this one forks for each answer.
"""

import json
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable
from typing import NoReturn

from academy.bridge import limits
from academy.sandbox.confined.alarm import AlarmWatch
from academy.sandbox.confined.layers import die_with_parent, prepare
from academy.sandbox.confined.wire import Channel
from academy.sandbox.jail import ForkServer, NoForkServer, OtherPython
from academy.sandbox.probing import raised

Attend = Callable[[Channel, ForkServer, list[str]], NoReturn]


def serve_exercises(control: socket.socket, fork_server: ForkServer, layers: list[str], attend: Attend) -> None:
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
            attend(Channel(socket.socket(fileno=fds[0])), fork_server, layers)
        os.close(fds[0])
    for process in processes:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def _load() -> None:
    """Get ready to judge: this takes as long as the confined side needs to stand."""
    import academy.sandbox.exercise_session  # noqa: F401
    from academy.checking import hypothesis_profile

    hypothesis_profile.import_hypothesis()


def main() -> None:
    """Says which layers stand, or why there is no sandbox; then serves."""
    asked = json.loads(sys.argv[1])
    limits.make, limits.MOST = AlarmWatch, asked["patience"]
    control = socket.socket(fileno=asked["fd"])
    loading = threading.Thread(target=_load)
    loading.start()  # not the fork_server: it dies with the thread that started it
    try:
        fork_server, found = raised(frozenset(asked["without"]))
    except (NoForkServer, OtherPython) as error:
        control.sendall(json.dumps({"failed": type(error).__name__, "said": str(error)}).encode() + b"\n")
        return
    finally:
        loading.join()
    from academy.sandbox.exercise_session import attend

    prepare("sendmsg")
    control.sendall(json.dumps({"names": found.names, "through": found.through}).encode() + b"\n")
    try:
        serve_exercises(control, fork_server, found.names, attend)
    finally:
        fork_server.close()


if __name__ == "__main__":
    main()
