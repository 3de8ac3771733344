"""tries: to fill the machine's memory by many processes, each just below its own limit, all at one time"""

# exercise: fingerprint
# earns: none
import time

FILLED = bytearray(b"\1") * 780_000_000
time.sleep(0.2)


def fingerprint(data):
    time.sleep(0.2)
    return "filled"


def differing_bits(a, b):
    return FILLED[0] * 1_000
