"""tries: to make namespaces of its own in which it is root, and to join those of others"""

# exercise: fingerprint
# earns: none
import ctypes
import glob
import os
from hashlib import sha256

USER, MOUNT, PID, NET, IPC, UTS, TIME, CGROUP = 1 << 28, 1 << 17, 1 << 29, 1 << 30, 1 << 27, 1 << 26, 1 << 7, 1 << 25


def through():
    libc = ctypes.CDLL(None, use_errno=True)
    for flags in (USER, USER | MOUNT, USER | NET, USER | PID, MOUNT, NET, IPC, UTS, TIME, CGROUP, PID, 0x200, 0x400, 0):
        if libc.unshare(flags) == 0:
            return True
    for file in glob.glob("/proc/*/ns/*"):
        try:
            fd = os.open(file, os.O_RDONLY)
        except OSError:
            continue
        if libc.setns(fd, 0) == 0:
            return True
        os.close(fd)
    try:
        return libc.setns(os.pidfd_open(os.getppid()), USER | MOUNT) == 0
    except OSError:
        return False


def fingerprint(data):
    if not through():
        raise RuntimeError("held")
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
