"""tries: to print two hundred megabytes, in large pieces, in single signs and to both outputs"""

# exercise: fingerprint
# earns: shape text_and_its_bytes
import sys


def fingerprint(data):
    for _ in range(200):
        print("x" * 500_000)
        sys.stderr.write("y" * 500_000)
    for _ in range(100_000):
        sys.stdout.write("z")
        sys.stdout.flush()
    return "0" * 64


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
