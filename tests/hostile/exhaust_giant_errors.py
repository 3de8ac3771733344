"""tries: to fail with a message and a name of five megabytes, a chain of a hundred thousand causes, a group of groups"""


# exercise: fingerprint
# earns: none
def group(depth):
    one = RuntimeError("x")
    for _ in range(depth):
        one = ExceptionGroup("g", [one, one])
    return one


def chain(length):
    one = RuntimeError("last")
    for number in range(length):
        other = RuntimeError(number)
        other.__cause__ = other.__context__ = one
        one = other
    return one


KINDS = [
    lambda: RuntimeError("m" * 5_000_000),
    lambda: type("N" * 5_000_000, (Exception,), {})(),
    lambda: chain(100_000),
    lambda: group(900),
    lambda: RuntimeError(*range(1_000_000)),
    lambda: KeyError(["k" * 1000] * 100_000),
    lambda: type("E", (Exception,), {"__str__": lambda self: "s" * 100_000_000})(),
]


def fingerprint(data):
    raise KINDS[len(data) % len(KINDS)]()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
