"""tries: to stop whatever watches the time in its process: the watch's lock, thread, deadline and alarm; then loops"""

# exercise: fingerprint
# earns: none
import ctypes
import gc
import signal
import sys
import threading

sys.setswitchinterval(1e5)
for thing in gc.get_objects():
    if "Watch" in type(thing).__name__:
        for name in ("end", "target"):
            try:
                setattr(thing, name, None if name == "end" else 0)
            except Exception:
                pass
        lock = getattr(thing, "lock", None)
        if lock is not None:
            lock.acquire(timeout=0.05)
ctypes.pythonapi.PyThreadState_SetAsyncExc = lambda *args: 0
threading.Condition.wait = lambda self, timeout=None: signal.pause()
for thread in threading.enumerate():
    if thread is not threading.current_thread():
        ctypes.CDLL(None).pthread_cancel(ctypes.c_ulong(thread.ident)) if "watch" in thread.name.lower() else None
signal.setitimer(signal.ITIMER_REAL, 0)
signal.alarm(0)


def fingerprint(data):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass


def differing_bits(a, b):
    raise RuntimeError("wrong")
