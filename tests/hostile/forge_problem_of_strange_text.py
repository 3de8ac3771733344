"""tries: to report a problem whose every word is an escape sequence, a format or not text at all"""

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


STRANGE = "\x1b[2J\x1b[1mall passed\u202e\ud800{name}"
say(
    (
        "said",
        ("missing", -5, -(2**70), STRANGE, [("name", STRANGE), ("near", STRANGE), ("line", STRANGE), ("code", [1])]),
    )
)


def fingerprint(data):
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("wrong")
