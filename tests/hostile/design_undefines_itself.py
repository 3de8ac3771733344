"""tries: to pull the ground away from under whoever calls it: it deletes, rebinds and empties its own module"""

# exercise: fingerprint
# earns: shape text_and_its_bytes
import sys


def fingerprint(data):
    mine = globals()
    if len(data) % 3 == 0:
        mine.clear()
        return None
    mine["fingerprint"] = mine["differing_bits"] = None
    mine["__builtins__"] = {}
    mine["__name__"] = 5
    for name in [one for one, module in list(sys.modules.items()) if getattr(module, "__dict__", None) is mine]:
        sys.modules[name] = None
    return "0" * 64


def differing_bits(a, b):
    raise RuntimeError("wrong")
