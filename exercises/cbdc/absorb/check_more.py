"""What is asked beyond the example: amounts of a state budget, other rules and rates, what only equals an int."""

from fractions import Fraction

from absorb import Rates, Rules, coverage, result
from check import bank_of, by_the_rules, covered_by, earned_by, sheets, told
from hypothesis import given
from hypothesis import strategies as st

LARGE = st.integers(10**17, 10**18)
SHARE = st.fractions(Fraction(1, 50), Fraction(9, 10), max_denominator=50)


@st.composite
def rules(draw):
    return Rules(draw(SHARE), draw(SHARE), draw(SHARE), {kind: draw(SHARE) for kind in bank_of().deposits})


@st.composite
def rates(draw):
    return Rates(draw(SHARE), draw(SHARE), {kind: draw(SHARE) for kind in bank_of().deposits}, draw(SHARE), draw(SHARE))


@given(LARGE, LARGE, LARGE, st.integers(0, 10**17))
def test_large_amounts(reserves, bills, household, outflow):
    bank = bank_of(reserves, bills, 10**19 + 1, household=household, firm=10**18 + 3, term=7)
    for one in (outflow, household):
        assert told(bank, one) == by_the_rules(bank, one)


@given(sheets(), st.integers(0, 60), rules(), rates())
def test_other_rules(sheet, outflow, rules, rates):
    bank = bank_of(*sheet[:3], 0, 0, **sheet[-1])
    outflow = min(outflow, bank.deposits["household"])
    assert told(bank, outflow, rules) == by_the_rules(bank, outflow, rules)
    assert coverage(bank, rules) == covered_by(bank, rules)
    assert result(bank, rates) == earned_by(bank, rates)


def test_no_int():
    for outflow in (True, False, Fraction(5)):
        assert told(bank_of(), outflow) == "ValueError"
