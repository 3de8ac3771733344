"""tries: to answer with whatever is no value: coroutines, modules, classes, files, locks, frames, its own host"""

# exercise: fingerprint
# earns: none
import gc
import sys
import threading
import types


async def coroutine():
    while True:
        pass


async def generator():
    yield 1


def host():
    return next((one for one in gc.get_objects() if type(one).__name__ in ("Host", "HostWorld")), None)


KINDS = [
    coroutine,
    generator,
    lambda: sys,
    lambda: type,
    lambda: Ellipsis,
    lambda: NotImplemented,
    threading.Lock,
    sys._getframe,
    host,
    lambda: memoryview(bytearray(10)).cast("B"),
    lambda: open("/dev/null"),
    lambda: types.MappingProxyType({}),
    lambda: fingerprint,
    lambda: super,
    lambda: object.__new__(type("Fingerprint", (), {"__slots__": ("x",)})),
]


def fingerprint(data):
    return KINDS[(len(data) * 4) % len(KINDS)]()


def differing_bits(a, b):
    return KINDS[(len(a) + 2 * len(b)) % len(KINDS)]()
