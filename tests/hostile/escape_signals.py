"""tries: to signal every process that it can name, by every call that can"""

# exercise: fingerprint
# earns: none
import ctypes
import os
import platform
import signal
from hashlib import sha256

OWN = os.getpid()
QUEUE, TGKILL, TKILL, PIDFD_SEND = (129, 234, 200, 424) if platform.machine() == "x86_64" else (138, 131, 130, 424)


def pids():
    try:
        yield from (int(name) for name in os.listdir("/proc") if name.isdigit())
    except OSError:
        pass
    yield from range(1, 400)
    yield from range(max(1, OWN - 400), OWN + 400)
    yield os.getppid()


def through():
    """SIGCONT harms nobody; being allowed to send it is being allowed to send SIGKILL."""
    libc = ctypes.CDLL(None)
    room = ctypes.create_string_buffer(128)
    for pid in set(pids()) - {OWN, 0}:
        try:
            os.kill(pid, signal.SIGCONT)
            return True
        except OSError:
            pass
        try:
            os.killpg(pid, signal.SIGCONT)
            if pid != os.getpgid(0):
                return True
        except OSError:
            pass
        for call in ((TGKILL, pid, pid, 18), (TKILL, pid, 18), (QUEUE, pid, 18, room)):
            if libc.syscall(*call) == 0:
                return True
        try:
            fd = os.pidfd_open(pid)
        except OSError:
            continue
        if libc.syscall(PIDFD_SEND, fd, 18, None, 0) == 0:
            return True
    return False


def fingerprint(data):
    if not through():
        raise RuntimeError("held")
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
