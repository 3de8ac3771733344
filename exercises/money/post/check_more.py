"""What is asked beyond the examples: amounts that only look whole."""

from fractions import Fraction

from check import bank, is_refused
from post import Unbalanced


def test_no_int():
    for amount in (True, Fraction(1)):
        is_refused(Unbalanced, bank(), [("Aida", amount), ("Bakyt", -1)])
        is_refused(Unbalanced, bank(), [("Bakyt", -1), ("Aida", amount)])
    is_refused(Unbalanced, bank(), [("Aida", False)])
