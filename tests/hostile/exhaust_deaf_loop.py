"""tries: to loop while it ignores and blocks every signal that can be ignored or blocked"""

# exercise: fingerprint
# earns: none
import signal


def fingerprint(data):
    for number in signal.valid_signals():
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    while True:
        pass


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
