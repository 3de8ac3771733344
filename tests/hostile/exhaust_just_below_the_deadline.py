"""tries: to stretch a thousand calls, each a little faster than what is refused as too slow"""

# exercise: fingerprint
# earns: shape text_and_its_bytes
import time


def fingerprint(data):
    time.sleep(0.2)
    return "0" * 64


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
