"""Started as a program: imports what answers import, gives up what rights it has, says who it is, and serves."""

import gc
import json
import os
import socket
import sys

# What answers commonly import: paid for once. Not what acts or takes long in each fork: random, threading.
LEARNED = """bisect collections collections.abc copy dataclasses datetime decimal difflib enum fractions functools
hashlib heapq hmac itertools json math operator re string struct typing"""

_VIEW = "/sys"  # hidden by the view: nothing there is of use to an answer


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
    prepare("fork")
    rules = rules_for(asked["readable"], asked["listed"]) if asked["readable"] else None
    if asked["view"]:
        leave_no_traces(asked["readable"])
    if asked["user"]:
        become(asked["user"])
    control.sendall(json.dumps([sys.version, sys.base_prefix]).encode() + b"\n")
    rehearse()
    gc.collect()
    gc.freeze()
    serve_guardians(control, rules)


def become(user: int) -> None:
    """Give up being root. Folders of modules that this user cannot reach by their path stay open for it."""
    from academy.sandbox.confined import imports, system

    folders = imports.hold()
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)
    system.process(system.DUMPABLE, 1)  # or /proc/self, where namespaces are told who is who, still belongs to root
    imports.go_through(folders)


def leave_no_traces(places: list[str]) -> None:
    """Without a jail, see that reading leaves no trace: by a view in which nothing is written; else by reading all now.

    In that view modules lie where every user can reach them.
    """
    from academy.sandbox.confined import imports, system

    try:
        system.unshare(system.NEW_NS)  # as root
        system.mount(None, b"/", system.PRIVATE)
        system.mount(b"tmpfs", _VIEW.encode(), system.NOSUID | system.NODEV, b"size=64k,mode=755")
        for number, folder in enumerate([one for one in sys.path if os.path.isdir(one)]):
            place = f"{_VIEW}/{number}"
            os.mkdir(place)
            system.bind(folder.encode(), place.encode())
            imports.move(folder, place)
        system.only_read(b"/")
        system.write_too(b"/proc")  # where namespaces are told who is who
    except OSError:
        imports.read_once(places)


if __name__ == "__main__":
    main()
