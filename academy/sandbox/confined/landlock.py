"""Landlock: the kernel refuses this process files outside a few places, the network, and other processes.

https://docs.kernel.org/userspace-api/landlock.html; the numbers are the same on every machine.
"""

import functools
import os
import struct
from collections.abc import Iterable

from academy.sandbox.confined.system import call

_CREATE, _ADD, _RESTRICT = 444, 445, 446
_READ_FILE, _READ_DIR, _EXECUTE, _WRITE_FILE, _TRUNCATE = 1 << 2, 1 << 3, 1 << 0, 1 << 1, 1 << 14
_SINCE = {1: (1 << 13) - 1, 2: 1 << 13, 3: 1 << 14, 5: 1 << 15}  # rights to files by version
_TCP, _SCOPES = 3, 3  # bind and connect, since version 4; abstract sockets and signals, since version 6


@functools.cache
def version() -> int:
    """The version of Landlock in this kernel; 0 where there is none."""
    try:
        return call(_CREATE, None, 0, 1)
    except OSError:
        return 0


def ruleset(readable: Iterable[str], writable: Iterable[str] = (), listed: Iterable[str] = ()) -> int:
    """A descriptor of these rules: what is beneath `readable` can be read; beneath `writable` all can be done.

    `listed`: folders whose files' names can be read, as Python does before it imports.
    """
    known, files = version(), _files()
    numbers = [files, *([_TCP] if known >= 4 else []), *([_SCOPES] if known >= 6 else [])]
    rules = call(_CREATE, struct.pack(f"{len(numbers)}Q", *numbers), 8 * len(numbers), 0)
    for place in readable:
        _allow(rules, place, _READ_FILE | _READ_DIR)
    for place in listed:
        _allow(rules, place, _READ_DIR)
    for place in writable:
        _allow(rules, place, files & ~_EXECUTE)
    return rules


def _files() -> int:
    """All rights to files that this kernel's Landlock knows."""
    known = version()
    return sum(rights for since, rights in _SINCE.items() if known >= since)


def _allow(rules: int, place: str, rights: int) -> None:
    try:
        fd = os.open(place, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return
    if not os.path.isdir(place):
        rights &= _READ_FILE | _WRITE_FILE | _TRUNCATE
    try:
        call(_ADD, rules, 1, struct.pack("=Qi", rights, fd), 0)
    finally:
        os.close(fd)


def restrict(rules: int) -> None:
    """From now on this process and its children keep to these rules. It must have no way to new privileges."""
    call(_RESTRICT, rules, 0)
