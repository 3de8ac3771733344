"""tries: to run a program that is no file: from memory, from a descriptor, through the loader"""

# exercise: fingerprint
# earns: none
import ctypes
import os
import platform
import sys
from hashlib import sha256

EXECVEAT = 322 if platform.machine() == "x86_64" else 281


def through():
    try:
        fd = os.memfd_create("som_hostile")
        os.write(fd, b"#!/bin/sh\nexit 7\n")
        return True
    except OSError:
        pass
    libc = ctypes.CDLL(None, use_errno=True)
    words = (ctypes.c_char_p * 4)(b"python", b"-c", b"open('/tmp/som_hostile_execveat','w')", None)
    try:
        fd = os.open(sys.executable, os.O_RDONLY)
    except OSError:
        return False
    none = ctypes.c_void_p()
    libc.syscall(EXECVEAT, fd, b"", words, none, 0x1000)
    libc.fexecve(fd, words, none)
    return False


def fingerprint(data):
    if not through():
        raise RuntimeError("held")
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
