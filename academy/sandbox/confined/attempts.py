"""What a layer must make impossible, really tried: by a process of ours behind that layer alone."""

import ctypes
import os
import socket
from collections.abc import Callable
from typing import Any

Targets = dict[str, Any]  # `file` and `folder` outside, `pid` of the judge, `port` where it listens


def _read(targets: Targets) -> None:
    with open(targets["file"]) as stream:
        stream.read()


def _status(targets: Targets) -> None:
    with open("/proc/self/status") as stream:
        stream.read()


def _write(targets: Targets) -> None:
    with open(os.path.join(targets["folder"], "written"), "w"):
        pass


def _signal(targets: Targets) -> None:
    os.kill(targets["pid"], 0)


def _processes(targets: Targets) -> None:
    os.stat(f"/proc/{targets['pid']}")


def _neighbours(targets: Targets) -> None:
    if not any(name.isdigit() for name in os.listdir("/proc")):
        raise OSError


def _leavings(targets: Targets) -> None:
    """The second process of an answer finds what the first one left."""
    mark = "/tmp/left"
    if not os.path.exists(mark):
        with open(mark, "w"):
            pass
        raise OSError


def _network(targets: Targets) -> None:
    with socket.socket() as one:
        one.settimeout(1)
        one.connect(("127.0.0.1", targets["port"]))


def _fork(targets: Targets) -> None:
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)


def _exec(targets: Targets) -> None:
    try:
        os.execv("/nowhere", ["nowhere"])
    except FileNotFoundError:  # it was tried
        return


def _namespace(targets: Targets) -> None:
    if ctypes.CDLL(None).unshare(0x10000000) < 0:
        raise OSError


def _trace(targets: Targets) -> None:
    if ctypes.CDLL(None).ptrace(0, 0, 0, 0) < 0:  # PTRACE_TRACEME
        raise OSError


def _memory(targets: Targets) -> None:
    bytearray(1_200_000_000)


def _files(targets: Targets) -> None:
    kept = [os.open(os.devnull, os.O_RDONLY) for _ in range(200)]
    for one in kept:
        os.close(one)


# What each layer must stop when it stands alone.
ATTEMPTS: dict[str, tuple[Callable[[Targets], None], ...]] = {
    "bubblewrap": (_read, _write, _signal, _processes, _network),
    "namespaces": (_neighbours, _leavings),
    "landlock": (_status, _read, _write),
    "seccomp": (_fork, _exec, _namespace, _trace, _network),
    "rlimits": (_memory, _files),
}


def succeeded(layer: str, targets: Targets) -> list[str]:
    """The names of the attempts that this layer did not stop."""
    found = []
    for attempt in ATTEMPTS[layer]:
        try:
            attempt(targets)
        except (OSError, MemoryError):
            continue
        found.append(attempt.__name__.strip("_"))
    return found
