"""System calls that Python has no words for (Linux)."""

import ctypes
import os
import struct

_libc = ctypes.CDLL(None, use_errno=True)
_syscall, _unshare, _mount, _prctl = _libc.syscall, _libc.unshare, _libc.mount, _libc.prctl  # found once, before a fork

NEW_NS, NEW_UTS, NEW_IPC, NEW_USER, NEW_PID, NEW_NET = 0x20000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000
READ_ONLY, NOSUID, NODEV, NOEXEC, REMOUNT, PRIVATE = 1, 2, 4, 8, 32, 0x4000 | 1 << 18
DEATH_SIGNAL, DUMPABLE, KEEP_CAPABILITIES, NO_NEW_PRIVILEGES = 1, 4, 8, 38
READ_SEARCH = 1 << 2  # the capability to read every file, and nothing more
_BIND, _WITH_BELOW = 4096, 1 << 14
_MOUNT_SETATTR, _HERE, _RECURSIVE = 442, -100, 0x8000
_CAPSET = {"x86_64": 126, "aarch64": 91}


def machine() -> str:
    """What this process runs on: x86_64, aarch64, or another name."""
    return os.uname().machine


def call(number: int, *args: object) -> int:
    """A system call by number. Raises OSError."""
    return _checked(_syscall(number, *args), f"system call {number}")


def unshare(flags: int) -> None:
    """Leave namespaces. Raises OSError."""
    _checked(_unshare(flags), "unshare")


def mount(kind: bytes | None, place: bytes, flags: int, options: bytes | None = None) -> None:
    """Mount a file system of this kind; no kind: change the flags of what is mounted. Raises OSError."""
    _checked(_mount(kind, place, kind, flags, options), "mount")


def bind(folder: bytes, place: bytes) -> None:
    """Show a folder in another place too. Raises OSError."""
    _checked(_mount(folder, place, None, _BIND | _WITH_BELOW, None), "mount")


def only_read(place: bytes) -> None:
    """Make this mount and all below it read-only: nothing changes there, not even when a file was read last."""
    call(_MOUNT_SETATTR, _HERE, place, _RECURSIVE, struct.pack("4Q", READ_ONLY, 0, 0, 0), 32)


def write_too(place: bytes) -> None:
    """Let this mount be written again. Raises OSError."""
    call(_MOUNT_SETATTR, _HERE, place, 0, struct.pack("4Q", 0, READ_ONLY, 0, 0), 32)


def process(option: int, value: int) -> None:
    """prctl with one value. Raises OSError."""
    _checked(_prctl(option, value, 0, 0, 0), "prctl")


def keep_only(capabilities: int) -> None:
    """Drop every capability of this process but these. Raises OSError."""
    header, sets = struct.pack("Ii", 0x20080522, 0), struct.pack("III", capabilities, capabilities, 0) + bytes(12)
    call(_CAPSET[machine()], header, sets)


def _checked(result: int, what: str) -> int:
    if result < 0:
        raise OSError(ctypes.get_errno(), f"{what}: {os.strerror(ctypes.get_errno())}")
    return result
