"""tries: to start two thousand threads that sleep, and to hold on to them"""

# exercise: fingerprint
# earns: none
import threading
import time

threading.stack_size(1 << 16)
kept = []


def fingerprint(data):
    while len(kept) < 2000:
        kept.append(threading.Thread(target=time.sleep, args=(30,), daemon=False))
        kept[-1].start()
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
