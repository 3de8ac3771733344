"""Makes the protections around a stranger's code, from inside: of the guardian, of the pool and of each check."""

import contextlib
import functools
import os
import resource
import sys
from collections.abc import Iterable

from academy.sandbox.confined import imports

MEMORY, FILES, THREADS = 1_000_000_000, 64, 32  # bytes of address space; descriptors; threads, in a namespace of users
CPU = 120  # seconds; a process is ended long before
FILE_SIZE = 1_000_000  # bytes, where a file can be written at all
NOBODY = 64_001  # a number that no user of a machine has; the judge's forks have the one before

if sys.platform == "linux":
    from academy.sandbox.confined import landlock, seccomp, system


class Layers:
    """Which layers are made; `rules`: what Landlock leaves open where there is no jail."""

    def __init__(self, names: Iterable[str], rules: int | None = None) -> None:
        self.names, self.rules = frozenset(names), rules

    def isolate_answer(self) -> None:
        """Called by the guardian: from its next child on, processes live in namespaces of their own; nothing of what
        they see can be written."""
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
        if imports.reached_by_descriptor():
            raise OSError("modules are reached through /proc, which must be hidden")
        system.mount(b"tmpfs", b"/proc", nothing, b"size=4k,nr_inodes=2,mode=555")
        system.only_read(b"/")

    def limit_pool(self) -> None:
        """Called by the pool: what her children inherit."""
        die_with_parent()
        if "rlimits" in self.names:
            _limit("namespaces" in self.names)
        if sys.platform != "linux":
            return
        system.process(system.NO_NEW_PRIVILEGES, 1)
        system.process(system.DUMPABLE, 0)
        if "landlock" in self.names and self.rules is None:
            seen = [f"/{name}" for name in os.listdir("/") if name not in ("proc", "tmp", "tool")]
            self.rules = landlock.ruleset(seen, [os.devnull])

    def confine_check(self, forks: bool = False) -> None:
        """Called before the stranger's code is loaded. Raises OSError if a layer cannot be made.

        `forks`: it will fork for each check, so each may take half as much memory.
        """
        _renew_streams()
        if "namespaces" in self.names:
            system.keep_only(0)
        die_with_parent()
        if forks and "rlimits" in self.names:
            _lower(resource.RLIMIT_AS, MEMORY // 2)
        if "landlock" in self.names and self.rules is not None:
            landlock.restrict(self.rules)
            os.close(self.rules)
        if "seccomp" in self.names:
            _filter(*(["fork"] if forks else [])).put_on()


def _renew_streams() -> None:
    """Open descriptors 0 to 2 anew: their flags belong to whoever opened them, with all who inherited them."""
    for fd, mode in ((0, os.O_RDONLY), (1, os.O_WRONLY), (2, os.O_WRONLY)):
        nothing = os.open(os.devnull, mode)
        os.dup2(nothing, fd)
        os.close(nothing)


def _limit(alone: bool) -> None:
    limits = {"AS": MEMORY, "NOFILE": FILES, "FSIZE": FILE_SIZE, "CORE": 0, "MEMLOCK": 0, "MSGQUEUE": 0, "CPU": CPU}
    if alone:
        limits["NPROC"] = THREADS
    for name, value in limits.items():
        if number := getattr(resource, f"RLIMIT_{name}", None):
            _lower(number, value)


def die_with_parent() -> None:
    """Where the system can: this process is killed when the one that forked it ends."""
    if sys.platform == "linux":
        system.process(system.DEATH_SIGNAL, 9)


def confine_judge(names: Iterable[str], room: int) -> None:
    """Called in a fork of the judge that will read what a stranger's code says: it may look, and touch nothing.

    `room`: bytes that it may take. Raises OSError.
    """
    layers = frozenset(names)
    if "rlimits" in layers:
        _lower(resource.RLIMIT_AS, _taken() + room)
        _lower(resource.RLIMIT_CORE, 0)
    if sys.platform != "linux":
        return
    if os.geteuid() == 0:  # what it still has to import may lie where only root may read
        system.process(system.KEEP_CAPABILITIES, 1)
        os.setgroups([])
        os.setresgid(NOBODY - 1, NOBODY - 1, NOBODY - 1)
        os.setresuid(NOBODY - 1, NOBODY - 1, NOBODY - 1)
        system.keep_only(system.READ_SEARCH)
    die_with_parent()
    system.process(system.NO_NEW_PRIVILEGES, 1)
    system.process(system.DUMPABLE, 0)
    if "landlock" in layers:
        rules = landlock.ruleset(["/"], [os.devnull])
        landlock.restrict(rules)
        os.close(rules)
    if "seccomp" in layers:
        _filter("sendmsg").put_on()


def _taken() -> int:
    """The address space of this process, in bytes."""
    with open("/proc/self/statm") as stream:
        return int(stream.read().split()[0]) * resource.getpagesize()


def rules_for(readable: Iterable[str], listed: Iterable[str]) -> int | None:
    """Rules that let these places be read, where Landlock exists. Made while they can still be reached."""
    if sys.platform != "linux" or not landlock.version():
        return None
    return landlock.ruleset(readable, [os.devnull], listed)


def prepare(*also: str) -> None:
    """Assemble the filter of system calls once, before any fork; `also`: more calls of the judge's own."""
    with contextlib.suppress(KeyError):  # another machine: the probe will find no filter
        _filter(*also)


@functools.cache
def _filter(*also: str) -> "seccomp.Filter":
    return seccomp.Filter(also)


def _lower(limit: int, value: int) -> None:
    hard = resource.getrlimit(limit)[1]
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(limit, (value, value))
