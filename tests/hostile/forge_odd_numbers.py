"""tries: to pass with numbers that compare strangely: NaN, signalling NaN, -0.0, True, a Fraction with a lying inside"""

# exercise: fingerprint
# earns: none
import decimal
import fractions


class Inside(int):
    def __eq__(self, other):
        return True

    __hash__ = int.__hash__


class Outside:
    numerator = denominator = property(lambda self: self)

    def __eq__(self, other):
        return True

    def __getattr__(self, name):
        return lambda *args: self


def lying():
    one = fractions.Fraction(1, 3)
    one._numerator, one._denominator = Outside(), Outside()
    return one


ODD = [
    lambda: float("nan"),
    lambda: decimal.Decimal("sNaN"),
    lambda: -0.0,
    lambda: True,
    lying,
    lambda: fractions.Fraction(Inside(1), 3),
    lambda: complex("nan"),
    lambda: decimal.Decimal("1e999999"),
    lambda: type("D", (decimal.Decimal,), {"__eq__": lambda a, b: True, "__hash__": None})(1),
    lambda: type("F", (fractions.Fraction,), {"__eq__": lambda a, b: True, "__hash__": None})(1, 3),
]


def fingerprint(data):
    return ODD[len(data) % len(ODD)]()


def differing_bits(a, b):
    return ODD[(len(a) * 3 + len(b) + sum(a)) % len(ODD)]()
