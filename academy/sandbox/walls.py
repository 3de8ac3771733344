"""The walls around a stranger's code, made from inside: by the guardian of an answer and by each process of a check."""

import functools
import os
import resource
import sys
from collections.abc import Iterable

WALLS = ("bubblewrap", "namespaces", "landlock", "seccomp", "rlimits")
MEMORY, FILES, THREADS = 1_000_000_000, 64, 32  # bytes of address space; descriptors; threads, in a namespace of users
FILE_SIZE, ROOM = 1_000_000, b"size=8m,nr_inodes=512,mode=700"  # of a file; of all files of a check
NOBODY = 64_001  # a number that no user of a machine has; the judge's forks have the one before
TEMP = "/tmp"

if sys.platform == "linux":
    from academy.sandbox import landlock, seccomp, system


class Walls:
    """Which walls are made; `rules`: what Landlock leaves open where there is no jail."""

    def __init__(self, names: Iterable[str], rules: int | None = None) -> None:
        self.names, self.rules = frozenset(names), rules

    def around_an_answer(self) -> None:
        """Called by the guardian: from its next child on, processes live in namespaces of their own."""
        if "namespaces" not in self.names:
            return
        user, group = os.getuid(), os.getgid()
        alone = 0 if "bubblewrap" in self.names else system.NEW_NET | system.NEW_UTS
        system.unshare(system.NEW_USER | system.NEW_PID | system.NEW_NS | system.NEW_IPC | alone)
        for file, text in (("setgroups", "deny"), ("uid_map", f"1000 {user} 1"), ("gid_map", f"1000 {group} 1")):
            with open(f"/proc/self/{file}", "w") as stream:
                stream.write(text)
        system.mount(None, b"/", system.PRIVATE)
        nothing = system.NOSUID | system.NODEV | system.NOEXEC
        system.mount(b"tmpfs", b"/proc", nothing, b"size=4k,nr_inodes=2,mode=555")

    def die_with_parent(self) -> None:
        """Called by the nurse and by each process of a check."""
        if sys.platform == "linux":
            system.process(system.DEATH_SIGNAL, 9)

    def around_a_check(self) -> None:
        """Called before the stranger's code is loaded. Raises OSError if a wall cannot be made."""
        if "namespaces" in self.names:
            system.unshare(system.NEW_NS)
            system.mount(b"tmpfs", TEMP.encode(), system.NOSUID | system.NODEV | system.NOEXEC, ROOM)
            os.chdir(TEMP)
        if "rlimits" in self.names:
            self._limit()
        if sys.platform != "linux":
            return
        if "namespaces" in self.names:
            system.keep_only(0)
        system.process(system.NO_NEW_PRIVILEGES, 1)
        system.process(system.DUMPABLE, 0)
        if "landlock" in self.names:
            self._landlock()
        if "seccomp" in self.names:
            _filter().put_on()

    def _limit(self) -> None:
        limits = {"AS": MEMORY, "NOFILE": FILES, "FSIZE": FILE_SIZE, "CORE": 0, "MEMLOCK": 0, "MSGQUEUE": 0}
        if "namespaces" in self.names:
            limits["NPROC"] = THREADS
        for name, value in limits.items():
            if number := getattr(resource, f"RLIMIT_{name}", None):
                _lower(number, value)
        _lower(resource.RLIMIT_CPU, 120)

    def _landlock(self) -> None:
        rules = self.rules
        if rules is None:
            seen = [f"/{name}" for name in os.listdir("/") if name not in ("proc", "tmp", "tool")]
            writable = [TEMP] if "namespaces" in self.names else []
            rules = landlock.ruleset(seen, [*writable, os.devnull])
        landlock.restrict(rules)
        os.close(rules)


def rules_for(readable: Iterable[str]) -> int | None:
    """Rules that let these places be read, where Landlock exists. Made while they can still be reached."""
    if sys.platform != "linux" or not landlock.version():
        return None
    return landlock.ruleset(readable, [os.devnull])


@functools.cache
def _filter() -> "seccomp.Filter":
    return seccomp.Filter()


def _lower(limit: int, value: int) -> None:
    hard = resource.getrlimit(limit)[1]
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(limit, (value, value))
