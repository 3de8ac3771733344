"""Started as a program: imports what answers import, gives up what rights it has, says who it is, and serves."""

import gc
import json
import os
import socket
import sys

# What answers commonly import: paid for once. Not what acts or takes long in each fork: random, threading.
LEARNED = """bisect collections collections.abc copy dataclasses datetime decimal difflib enum fractions functools
hashlib heapq hmac itertools json math operator re string struct typing"""


def main() -> None:
    asked = json.loads(sys.argv[1])
    sys.path[:0] = asked["folders"]
    os.chdir("/")
    import site

    site.setquit()  # what `-S` leaves out and answers know
    site.sethelper()
    for name in LEARNED.split():
        __import__(name)
    from academy.bridge import limits
    from academy.sandbox.confined.alarm import AlarmWatch
    from academy.sandbox.confined.answering import rehearse
    from academy.sandbox.confined.guardian import serve_guardians
    from academy.sandbox.confined.layers import prepare, rules_for

    limits.make = AlarmWatch
    del sys.path[: len(asked["folders"])]
    control = socket.socket(fileno=asked["fd"])
    prepare()
    rules = rules_for(asked["readable"], asked["listed"]) if asked["readable"] else None
    if asked["user"]:
        become(asked["user"])
    control.sendall(json.dumps([sys.version, sys.base_prefix]).encode() + b"\n")
    rehearse()
    gc.collect()
    gc.freeze()
    serve_guardians(control, rules)


def become(user: int) -> None:
    """Give up being root. Folders of modules that this user cannot reach by their path stay open for it."""
    from academy.sandbox.confined import system

    folders = [(one, os.open(one, os.O_RDONLY)) for one in sys.path if os.path.isdir(one)]
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)
    system.process(system.DUMPABLE, 1)  # or /proc/self, where namespaces are told who is who, still belongs to root
    for folder, fd in folders:
        if os.access(folder, os.R_OK | os.X_OK):
            os.close(fd)
        else:
            _move(folder, f"/proc/self/fd/{fd}")
    sys.path_importer_cache.clear()


def _move(folder: str, place: str) -> None:
    """Import from `place` what was imported from `folder`."""
    paths = [
        sys.path,
        *(path for one in sys.modules.values() if isinstance(path := getattr(one, "__path__", None), list)),
    ]
    for path in paths:
        path[:] = [place + one[len(folder) :] if one == folder or one.startswith(folder + "/") else one for one in path]


if __name__ == "__main__":
    main()
