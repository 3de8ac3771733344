"""tries: to be a module whose every attribute, also those nobody wrote, is an answer that changes with each look"""

# exercise: fingerprint
# earns: none
import sys
import types


class Chameleon(types.ModuleType):
    looks = 0

    def __getattribute__(self, name):
        if name.startswith("__"):
            return types.ModuleType.__getattribute__(self, name)
        Chameleon.looks += 1
        return [lambda *args: Chameleon.looks, str, len, object(), type(self)][Chameleon.looks % 5]

    def __dir__(self):
        return ["fingerprint"] * 1000


for module in list(sys.modules.values()):
    if isinstance(module, types.ModuleType) and vars(module) is globals():
        module.__class__ = Chameleon


def fingerprint(data):
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("wrong")
