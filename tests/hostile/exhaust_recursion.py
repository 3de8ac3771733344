"""tries: to overflow the C stack by recursion in Python with the limit lifted and a thread's larger stack"""

# exercise: fingerprint
# earns: none
import sys
import threading

sys.setrecursionlimit(2**31 - 1)


class Deep:
    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __call__(self, *args):
        return self(*args, self)


def down(n):
    return down(n + 1) + 1


def fingerprint(data):
    if len(data) % 2:
        return Deep()()
    threading.stack_size(256 << 20)
    thread = threading.Thread(target=down, args=(0,))
    thread.start()
    thread.join()
    return down(0)


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
