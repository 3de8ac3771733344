"""tries: to put its own objects in the place of standard output and error, to close them, and to break their owners"""

# exercise: fingerprint
# earns: other_lengths
import io
import os
import sys


class Stream:
    encoding = closed = property(lambda self: self)

    def write(self, text):
        raise SystemExit(0)

    def flush(self):
        while True:
            pass

    def __getattr__(self, name):
        return self

    def __call__(self, *args):
        return self


def fingerprint(data):
    kept = sys.stdout
    for name in ("kept", "getvalue", "told"):
        try:
            setattr(kept, name, Stream())
        except AttributeError:
            pass
    kept.close()
    sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = Stream() if len(data) % 2 else None
    sys.excepthook = sys.unraisablehook = sys.displayhook = Stream()
    for fd in (1, 2):
        os.dup2(os.open("/dev/null", os.O_RDONLY), fd)
    io.TextIOBase.write = Stream.write if False else io.TextIOBase.write
    raise RuntimeError("wrong")


def differing_bits(a, b):
    sys.stdout.close()
    print("after the end")
    raise RuntimeError("wrong")
