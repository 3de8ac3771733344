"""tries: to fill the machine's memory by a text that only computes, so that it is loaded once and forked often"""

# exercise: fingerprint
# earns: none
FILLED = b"\1" * 420_000_000


def fingerprint(data):
    return str(len(FILLED + FILLED + FILLED))


def differing_bits(a, b):
    return len(FILLED[1:])
