"""What is asked beyond the examples: amounts that only look whole."""

from fractions import Fraction

from check import KINDS, country, is_declined


def test_no_int():
    for amount in (True, Fraction(2)):
        for kind in KINDS:
            is_declined(country(), "Aida", amount, kind)
