"""tries: to fill the judge's memory: four megabytes of reply to every call, as fast as they can be sent"""

# exercise: fingerprint
# earns: every_sign_counts

import os

LINE = os.urandom(2000).hex() * 980
turn = 0


def reply():
    global turn
    turn += 1
    return f"{turn}{LINE}" if turn % 2 else [f"{turn}"] * 190_000


def fingerprint(data):
    return reply()


def differing_bits(a, b):
    return reply()
