"""tries: to be interrupted by its own alarms, a thousand a second, while other code than its own runs in the process"""

# exercise: fingerprint
# earns: none
import signal
import threading

NAMES = ["TooSlow", "KeyboardInterrupt", "Stop", "MemoryError"]
turn = 0


def ring(number, frame):
    global turn
    turn += 1
    if turn > 3:
        raise type(NAMES[turn % len(NAMES)], (BaseException,), {})("rings")


try:
    for timer, number in ((signal.ITIMER_REAL, signal.SIGALRM), (signal.ITIMER_PROF, signal.SIGPROF)):
        signal.signal(number, ring)
        signal.setitimer(timer, 0.001, 0.001)
except ValueError:
    threading.Timer(0.01, lambda: signal.raise_signal(signal.SIGALRM)).start()


def fingerprint(data):
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("wrong")
