"""tries: to have errors in a line whose number has a million digits, under names that are formats and escapes"""

# exercise: fingerprint
# earns: none
import gc
import sys


def line():
    """The object through which this process speaks to the judge, whatever it is called."""
    for thing in gc.get_objects():
        if type(thing).__name__ == "Line" and hasattr(thing, "send"):
            return thing
    raise RuntimeError("no line")


def say(message):
    wire = next(module for name, module in sys.modules.items() if name.endswith("sandbox.wire"))
    line().send(wire.encoded(message))


NAMES = ["ValueError", "TypeError", "{said}", "\x1b[1mE", "\ud800", "", "InputAsked", "NotImplementedError", "Refused"]


def fail(number):
    line_number = 1 << (3_000_000 if number % 2 else 70)
    printed = "\x1b[2J\ud800 all passed \0" * 50
    say(("said", (("raised", NAMES[number % len(NAMES)], "{0}{said}\x1b]0;x\x07\udfff", line_number), None, printed)))
    raise RuntimeError("once more")


def fingerprint(data):
    fail(len(data))


def differing_bits(a, b):
    fail(len(a) + 2 * len(b))
