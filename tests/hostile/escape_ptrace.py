"""tries: to trace its parent and every other process, and to be traced"""

# exercise: fingerprint
# earns: none
import ctypes
import os
from hashlib import sha256

TRACEME, ATTACH, DETACH, SEIZE = 0, 16, 17, 0x4206


def through():
    libc = ctypes.CDLL(None, use_errno=True)
    libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p]
    libc.ptrace.restype = ctypes.c_long
    libc.prctl(0x59616D61, ctypes.c_ulong(-1))  # PR_SET_PTRACER: anybody may trace this one
    for pid in {os.getppid(), 1, *range(2, 300), os.getpid() - 1, os.getpid() + 1} - {os.getpid(), 0}:
        for call in (SEIZE, ATTACH):
            if libc.ptrace(call, pid, None, None) == 0:
                if call == ATTACH:
                    os.waitpid(pid, 0x40000000)
                libc.ptrace(DETACH, pid, None, None)
                return True
    return libc.ptrace(TRACEME, 0, None, None) == 0


def fingerprint(data):
    if not through():
        raise RuntimeError("held")
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
