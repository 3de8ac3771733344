"""tries: to make the judge raise where a check expects an error: sets of lists, functions that nobody passed"""

# exercise: fingerprint
# earns: none
import sys


def lies(tree):
    sys.modules["academy.bridge.host"].pack = lambda value, world: tree


def fingerprint(data):
    lies(("set", [("list", []), ("dict", [])]))
    return data


def differing_bits(a, b):
    lies(("callback", 4711) if len(a) != len(b) else ("dict", [(("list", []), 1)]))
    return 0
