"""tries: to spend its time inside C, where Python cannot interrupt: regular expressions, powers, sums, key derivation"""

# exercise: fingerprint
# earns: none
import hashlib
import itertools
import re

WAYS = [
    lambda: re.match(r"(a+)+$", "a" * 40 + "b"),
    lambda: pow(3, 1 << 30),
    lambda: pow(7, (1 << 400_000) - 1, (1 << 400_000) - 3),
    lambda: sum(itertools.repeat(1)),
    lambda: hashlib.pbkdf2_hmac("sha256", b"x", b"y", 2**31 - 1),
    lambda: hashlib.scrypt(b"x", salt=b"y", n=1 << 14, r=8, p=1024, maxmem=1 << 30),
    lambda: ("a" * 500_000 + "b") * 3 in "a" * 50_000_000,
    lambda: max(itertools.cycle([1])),
    lambda: list(itertools.permutations(range(13))),
    lambda: int("7" * 4000) ** 400_000,
]


def fingerprint(data):
    WAYS[len(data) % len(WAYS)]()
    raise RuntimeError("wrong")


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
