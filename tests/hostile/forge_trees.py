"""tries: to reply with trees that no honest side builds: wrong tags, wrong parts, numbers where texts belong, strangers' fields"""

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


BIG = 2**61 - 1
TREES = [
    ("fraction", 1, 0),
    ("fraction", 1 << 60_000, 3),
    ("decimal", "sNaN"),
    ("decimal", "1e99999999999999"),
    ("decimal", "１２"),
    ("handle", 0, "Wallet"),
    ("handle", 2**63, "x" * 1_000_000),
    ("handle", -1, "Ledger"),
    ("callback", 0),
    ("callback", True),
    ("data", "Wallet", [("som", 1), ("bank", 2), ("limit", 3)]),
    ("data", "fingerprint", []),
    ("data", ["x"], []),
    ("set", [("list", [])]),
    ("set", [BIG * n for n in range(190_000)]),
    ("set", [float(BIG) * 2.0**n for n in range(900)] * 200),
    ("dict", [(BIG * n, n) for n in range(90_000)]),
    ("dict", [(("tuple", [BIG * n] * 60), n) for n in range(1900)]),
    ("dict", [(("set", [n]), n) for n in range(9)]),
    ("random", [3, ("tuple", [0] * 625), None]),
    ("random", [2, ("tuple", ["%s"] * 625), None]),
    ("iter", [("iter", [])]),
    ("list", None),
    ("list", "abc"),
    ("list", [[]] * 50_000),
    (),
    ("",),
    ("data",),
    [None],
    (1, 2),
    {"a": 1} and ("dict", [(1,)]),
]


def answer(number):
    say(("said", (("value", TREES[number % len(TREES)]), TREES[(number * 7) % len(TREES)], "")))
    raise RuntimeError("and something else behind it")


turn = 0


def next_one(*args):
    global turn
    turn += 1
    answer(turn + len(args[0]) * 3)


def fingerprint(data):
    next_one(data)


def differing_bits(a, b):
    next_one(a, b)
