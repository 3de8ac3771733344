"""tries: to loop when it is thrown away: finalizers, weak references, collections of garbage, exit handlers"""

# exercise: fingerprint
# earns: every_sign_counts
import atexit
import gc
import weakref


def loop(*args, **kwargs):
    while True:
        pass


class Farewell:
    __del__ = loop


kept = Farewell()
cycle = [Farewell()]
cycle.append(cycle)
watched = type("Watched", (), {})()
weakref.finalize(watched, loop)
atexit.register(loop)
gc.callbacks.append(lambda phase, info: loop() if calls > 3 else None)
calls = 0


def fingerprint(data):
    global calls
    calls += 1
    return f"{Farewell.__name__}{calls}"


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
