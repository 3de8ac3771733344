"""tries: to answer with a text of three hundred megabytes, or a list whose every item is one of ten"""

# exercise: fingerprint
# earns: none
BIG = "x" * (10 << 20)


def fingerprint(data):
    if len(data) % 2:
        return BIG * 30
    return [BIG] * 10_000


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
