"""tries: to answer with numbers of many megabytes: integers, decimals, their text is longer still"""

# exercise: fingerprint
# earns: none
import decimal
import sys
from fractions import Fraction

sys.set_int_max_str_digits(0)
KINDS = [
    lambda: 1 << (8 * 8_000_000),
    lambda: -(1 << (8 * 200_000)) + 1,
    lambda: decimal.Decimal(10) ** 999_999 if False else decimal.Decimal("1" * 3_000_000),
    lambda: decimal.Decimal("1e999999999999999999"),
    lambda: Fraction(1 << 4_000_000, 3),
    lambda: [1 << 10_000] * 100_000,
    lambda: {1 << (61 * n): 1 << 100_000 for n in range(2000)},
]


def fingerprint(data):
    return KINDS[len(data) % len(KINDS)]()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
