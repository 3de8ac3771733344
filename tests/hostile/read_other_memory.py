"""tries: to read the memory of its parent and of every other process: /proc/*/mem, process_vm_readv, ptrace's peek"""

# exercise: fingerprint
# earns: none
import ctypes
import os
import platform
from hashlib import sha256

READV = 310 if platform.machine() == "x86_64" else 270


def others():
    pids = {os.getppid(), 1} | {int(name) for name in os.listdir("/proc") if name.isdigit()}
    return pids - {os.getpid(), 0}


def read(pid):
    try:
        with open(f"/proc/{pid}/mem", "rb", 0), open(f"/proc/{pid}/maps") as maps:
            return bool(maps.read(10))
    except OSError:
        pass

    class Part(ctypes.Structure):
        _fields_ = [("start", ctypes.c_void_p), ("size", ctypes.c_size_t)]

    room = ctypes.create_string_buffer(8)
    here, there = Part(ctypes.addressof(room), 8), Part(id(None), 8)  # the same place after a fork
    libc = ctypes.CDLL(None, use_errno=True)
    return libc.syscall(READV, pid, ctypes.byref(here), 1, ctypes.byref(there), 1, 0) > 0


def fingerprint(data):
    if not any(read(pid) for pid in others()):
        raise RuntimeError("only its own memory")
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
