"""tries: to sleep: in Python, in the kernel and in a lock that nobody opens"""

# exercise: fingerprint
# earns: none
import ctypes
import select
import threading
import time

WAYS = [
    lambda: time.sleep(60),
    lambda: select.select([], [], [], 60),
    lambda: threading.Lock().acquire() and threading.Event().wait(60),
    lambda: ctypes.CDLL(None).sleep(60),
    lambda: ctypes.PyDLL(None).sleep(60),
]


def fingerprint(data):
    WAYS[len(data) % len(WAYS)]()
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
