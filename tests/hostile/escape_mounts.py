"""tries: to change what the file system shows: mount, bind, pivot, chroot, unmount, the new mount calls"""

# exercise: fingerprint
# earns: none
import ctypes
import os
import tempfile
from hashlib import sha256

OPEN_TREE, MOVE_MOUNT, FSOPEN, FSCONFIG, FSMOUNT, PIVOT = 428, 429, 430, 431, 432, 155


def through():
    libc = ctypes.CDLL(None, use_errno=True)
    here = tempfile.mkdtemp(prefix="som_hostile_") if os.access(tempfile.gettempdir(), os.W_OK) else "."
    place = here.encode()
    results = [
        libc.mount(b"none", place, b"tmpfs", 0, None),
        libc.mount(b"/", place, None, 4096 | 16384, None),
        libc.mount(None, b"/", None, 32 | 4096, None),
        libc.mount(b"proc", place, b"proc", 0, None),
        libc.umount2(b"/tmp", 2),
        libc.umount2(b"/proc", 2),
        libc.syscall(OPEN_TREE, -100, b"/", 1),
        libc.syscall(FSOPEN, b"tmpfs", 0),
        libc.syscall(PIVOT, b".", b"."),
        libc.chroot(place),
    ]
    return any(result >= 0 for result in results)


def fingerprint(data):
    if not through():
        raise RuntimeError("held")
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
