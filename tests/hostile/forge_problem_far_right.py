"""tries: to report a syntax error in a column so far to the right that its caret fills the memory"""

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


say(("said", ("syntax", 10**12, 10**11, "x", [("said", "far"), ("near", "{0}{__class__}")])))


def fingerprint(data):
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("wrong")
