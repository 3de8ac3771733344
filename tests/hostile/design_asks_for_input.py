"""tries: to read from whoever started it: input() in every spelling, the standard input, and its descriptor"""

# exercise: fingerprint
# earns: none
import builtins
import getpass
import os
import sys

WAYS = [
    lambda: builtins.input("password: "),
    lambda: getpass.getpass(),
    lambda: sys.stdin.read(),
    lambda: sys.__stdin__.read(),
    lambda: os.read(0, 100),
    lambda: open(0, closefd=False).read(),
    lambda: open("/dev/stdin").read(),
    lambda: breakpoint(),
]


def fingerprint(data):
    raise RuntimeError(WAYS[len(data) % len(WAYS)]())


def differing_bits(a, b):
    import code

    code.interact()
    raise RuntimeError("wrong")


def input(prompt=""):
    return builtins.input(prompt)
