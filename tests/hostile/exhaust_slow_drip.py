"""tries: to keep whoever reads waiting: one byte of a reply every twenty milliseconds, for a minute"""

# exercise: fingerprint
# earns: none
import os
import stat
import struct
import time


def fingerprint(data):
    sockets = []
    for fd in range(64):
        try:
            if stat.S_ISSOCK(os.fstat(fd).st_mode) or stat.S_ISFIFO(os.fstat(fd).st_mode):
                sockets.append(fd)
        except OSError:
            pass
    raw = struct.pack("<I", 3000) + b"\x93" + b"\xa5value" * 500
    end = time.monotonic() + 60
    for place in range(3000):
        for fd in sockets:
            try:
                os.write(fd, raw[place : place + 1] or b"\xc0")
            except OSError:
                pass
        time.sleep(0.02)
        if time.monotonic() > end:
            break
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
