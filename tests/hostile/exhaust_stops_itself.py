"""tries: to stop itself, so that nobody can wait for it"""

# exercise: fingerprint
# earns: none
import os
import signal


def fingerprint(data):
    os.kill(os.getpid(), signal.SIGTSTP if len(data) % 2 else signal.SIGSTOP)
    os.kill(os.getpid(), signal.SIGTTIN)
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
