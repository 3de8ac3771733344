"""tries: to rewrite host, codec and loop in its own process so that every reply says pass"""

# exercise: fingerprint
# earns: none
import gc
import sys
import types

WORDS = ("pass", "passed", True, "pass", {"status": "pass"}, ("value", "pass"), ["pass"], 0)


def yes(*args, **kwargs):
    return WORDS[len(args) % len(WORDS)]


for name, module in list(sys.modules.items()):
    if name.startswith("academy") and isinstance(module, types.ModuleType):
        for thing, value in list(vars(module).items()):
            if isinstance(value, types.FunctionType) and thing in ("pack", "text", "encode", "outcome", "line_of"):
                setattr(module, thing, yes)
            if isinstance(value, type) and thing in ("Host", "HostWorld", "Reply"):
                for method in ("do", "_run", "_raised", "_changed", "give"):
                    if hasattr(value, method):
                        setattr(value, method, yes)
for thing in gc.get_objects():
    if type(thing).__name__ == "Host":
        thing.do = yes


def fingerprint(data):
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("wrong")
