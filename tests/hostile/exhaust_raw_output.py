"""tries: to flood the descriptors below Python's streams until whoever reads them is full"""

# exercise: fingerprint
# earns: none
import faulthandler
import os
import sys


def fingerprint(data):
    for fd in (1, 2):
        for _ in range(64):
            try:
                os.write(fd, b"x" * (1 << 20))
            except OSError:
                break
        try:
            for _ in range(2000):
                faulthandler.dump_traceback(fd)
        except (OSError, ValueError, RuntimeError):
            pass
    for stream in (sys.__stdout__, sys.__stderr__):
        if stream is not None:
            stream.write("y" * (8 << 20))
            stream.flush()
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
