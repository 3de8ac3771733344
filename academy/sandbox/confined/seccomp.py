"""The system calls that a pure computation in CPython needs: all others are refused.

The filter is a program for the kernel's packet-filter machine (BPF), which reads the number of the call and its
arguments; `assembled` gives it as instructions, so that a test can run it over every number of a machine.
"""

import ctypes
import struct
from typing import NamedTuple

from academy.sandbox.confined.system import call, machine

# name: its number on x86-64 and on aarch64, -1 where there is none
# (Linux: arch/x86/entry/syscalls/syscall_64.tbl, include/uapi/asm-generic/unistd.h)
ALLOWED: dict[str, tuple[int, int]] = {
    # descriptors that are open, and files as far as the file system and Landlock let them be opened
    "read": (0, 63), "write": (1, 64), "readv": (19, 65), "writev": (20, 66), "pread64": (17, 67), "pwrite64": (18, 68),
    "open": (2, -1), "openat": (257, 56), "close": (3, 57), "close_range": (436, 436), "lseek": (8, 62),
    "dup": (32, 23), "dup2": (33, -1), "dup3": (292, 24), "pipe": (22, -1), "pipe2": (293, 59),
    "stat": (4, -1), "lstat": (6, -1), "fstat": (5, 80), "newfstatat": (262, 79), "statx": (332, 291),
    "access": (21, -1), "faccessat": (269, 48), "faccessat2": (439, 439), "readlink": (89, -1), "readlinkat": (267, 78),
    "getdents64": (217, 61), "getcwd": (79, 17), "chdir": (80, 49), "ftruncate": (77, 46), "fsync": (74, 82),
    "unlink": (87, -1), "unlinkat": (263, 35), "mkdir": (83, -1), "mkdirat": (258, 34), "rmdir": (84, -1),
    "rename": (82, -1), "renameat": (264, 38), "renameat2": (316, 276), "umask": (95, 166),
    # waiting, and sockets that lead nowhere but to this process
    "poll": (7, -1), "ppoll": (271, 73), "select": (23, -1), "pselect6": (270, 72), "epoll_create1": (291, 20),
    "epoll_ctl": (233, 21), "epoll_wait": (232, -1), "epoll_pwait": (281, 22), "eventfd2": (290, 19),
    "recvfrom": (45, 207), "shutdown": (48, 210), "getsockopt": (55, 209), "getsockname": (51, 204),
    "getpeername": (52, 205),
    # memory
    "mmap": (9, 222), "mprotect": (10, 226), "munmap": (11, 215), "mremap": (25, 216), "brk": (12, 214),
    "madvise": (28, 233), "membarrier": (324, 283),
    # locks
    "futex": (202, 98), "set_robust_list": (273, 99), "rseq": (334, 293), "set_tid_address": (218, 96),
    "gettid": (186, 178), "sched_yield": (24, 124), "sched_getaffinity": (204, 123), "exit": (60, 93),
    "exit_group": (231, 94),
    # signals to itself by the kernel, never to others
    "rt_sigaction": (13, 134), "rt_sigprocmask": (14, 135), "rt_sigreturn": (15, 139), "sigaltstack": (131, 132),
    "restart_syscall": (219, 128), "setitimer": (38, 103), "getitimer": (36, 102),
    # clocks, chance, who am I
    "clock_gettime": (228, 113), "clock_getres": (229, 114), "clock_nanosleep": (230, 115), "nanosleep": (35, 101),
    "gettimeofday": (96, 169), "time": (201, -1), "times": (100, 153), "getrusage": (98, 165), "getrandom": (318, 278),
    "getpid": (39, 172), "getppid": (110, 173), "getuid": (102, 174), "geteuid": (107, 175), "getgid": (104, 176),
    "getegid": (108, 177), "uname": (63, 160), "getcpu": (309, 168),
}  # fmt: skip
# The judge's own forks send sockets to a pool; an answer that sees its arguments only forks for each check.
MORE = {"sendmsg": (46, 211), "wait4": (61, 260)}
NUMBERS = {"x86_64": 0, "aarch64": 1}
ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_SPECIAL = {
    "clone": (56, 220), "clone3": (435, 435), "socketpair": (53, 199), "sendto": (44, 206), "prlimit64": (302, 261),
    "fcntl": (72, 25), "ioctl": (16, 29), "prctl": (157, 167),
}  # fmt: skip
_NEWEST = 470  # numbers beyond this one did not exist when the list was written
_X32 = 0x40000000  # numbers from here on are x86-64's other interface: nothing that answers need

ALLOW, KILL = 0x7FFF0000, 0x80000000
EPERM, ENOTTY, ENOSYS = 0x00050001, 0x00050019, 0x00050026
_SHARED = 0x7E020080 | 0x00018F00  # clone: into new namespaces; with its memory, files or signals shared, or traced
# No locks (fcntl 5 to 7): they belong to a file, and /dev/null is everybody's.
_COMMANDS = {"fcntl": (0, 1, 2, 3, 4, 1030), "ioctl": (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)}
_OPTIONS = (15, 16, 0x53564D41)  # prctl: the name of a thread or of a piece of memory


class Step(NamedTuple):
    """One instruction: code, jumps if true and if false, constant."""

    code: int
    true: int
    false: int
    constant: int


def _load(offset: int) -> Step:
    return Step(0x20, 0, 0, offset)


def _give(answer: int) -> Step:
    return Step(0x06, 0, 0, answer)


def _argument(number: int, high: bool = False) -> Step:
    """The low, or high, half of an argument (both machines are little-endian)."""
    return _load(16 + 8 * number + 4 * high)


def _if_equal(constant: int, true: int, false: int) -> Step:
    return Step(0x15, true, false, constant)


def assembled(machine: str, also: tuple[str, ...] = ()) -> list[Step]:
    """The filter for this machine; `also`: names in MORE. Raises KeyError for a machine whose calls are not listed."""
    column = NUMBERS[machine]
    answers: dict[int, list[Step]] = {pair[column]: _rule(name) for name, pair in _SPECIAL.items()}
    for pair in [*ALLOWED.values(), *(MORE[name] for name in also if name in MORE)]:
        answers[pair[column]] = [_give(ALLOW)]
    if "fork" in also:
        answers[MORE["wait4"][column]] = [_give(ALLOW)]
        answers[_SPECIAL["clone"][column]] = _fork()
    answers.pop(-1, None)
    spans: list[tuple[int, list[Step]]] = [(0, [_give(EPERM)])]  # from which number on, what is done
    for number in range(_NEWEST + 1):
        steps = answers.get(number, [_give(EPERM)])
        if steps != spans[-1][1]:
            spans.append((number, steps))
    spans.append((_NEWEST + 1, [_give(ENOSYS)]))
    spans.append((_X32, [_give(KILL)]))
    return [_load(4), _if_equal(ARCHITECTURE[machine], 1, 0), _give(KILL), _load(0), *_search(spans)]


def _search(spans: list[tuple[int, list[Step]]]) -> list[Step]:
    """Find the span of the loaded number by halves: the kernel runs the filter over all numbers when it is put on."""
    if len(spans) == 1:
        return spans[0][1]
    half = len(spans) // 2
    lower = _search(spans[:half])
    return [Step(0x35, len(lower), 0, spans[half][0]), *lower, *_search(spans[half:])]


def _rule(name: str) -> list[Step]:
    """What decides on a call that is allowed for some arguments. Every rule ends with an answer."""
    if name == "clone3":
        return [_give(ENOSYS)]  # its flags lie in memory, where no filter can look: libc falls back to clone
    if name == "clone":
        return [_give(EPERM)]  # nor threads: their numbers come from one counter, and tell the next check of this one
    if name == "socketpair":  # local streams: a datagram socket could write to others by name
        kind = [_argument(1), Step(0x54, 0, 0, 0xF), _if_equal(1, 0, 1), _give(ALLOW)]
        return [_argument(0), _if_equal(1, 0, len(kind)), *kind, _give(EPERM)]
    if name == "sendto":  # to the other end, never to an address
        return [_argument(4), _if_equal(0, 0, 3), _argument(4, True), _if_equal(0, 0, 1), _give(ALLOW), _give(EPERM)]
    if name == "prlimit64":  # of this process
        return [_argument(0), _if_equal(0, 0, 1), _give(ALLOW), _give(EPERM)]
    if name == "prctl":
        return [
            _argument(0),
            *(step for one in _OPTIONS for step in (_if_equal(one, 0, 1), _give(ALLOW))),
            _give(EPERM),
        ]
    commands = [step for one in _COMMANDS[name] for step in (_if_equal(one, 0, 1), _give(ALLOW))]
    return [_argument(1), *commands, _give(ENOTTY if name == "ioctl" else EPERM)]


def _fork() -> list[Step]:
    """A new process that shares nothing and stays in its namespaces, no thread."""
    return [_argument(0), Step(0x45, 0, 1, _SHARED), _give(EPERM), _give(ALLOW)]


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("steps", ctypes.c_void_p)]


class Filter:
    """The filter of this machine, ready to be put on. Raises KeyError where there is none."""

    def __init__(self, also: tuple[str, ...] = ()) -> None:
        steps = assembled(machine(), also)
        code = b"".join(struct.pack("HBBI", *step) for step in steps)
        self.code = ctypes.create_string_buffer(code, len(code))
        self.program = _Program(len(steps), ctypes.addressof(self.code))
        self.number = {"x86_64": 317, "aarch64": 277}[machine()]

    def put_on(self) -> None:
        """From now on this thread and its children make only these calls. Raises OSError."""
        call(self.number, 1, 0, ctypes.byref(self.program))
