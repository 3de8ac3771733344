"""What is asked beyond the examples: sums of a state budget, the 20 000 people of the page, what only equals an int."""

from fractions import Fraction

from check import leaves, refused
from hypothesis import given
from hypothesis import strategies as st
from limit_for import could_leave, limit_for

SIZES = {500_000: 9_000, 2_000_000: 5_000, 6_000_000: 4_000, 15_000_000: 1_500, 45_000_000: 400, 210_000_000: 100}
M = 100_000_000  # a million som in tyiyn
LARGE = st.lists(st.integers(10**16, 10**18), min_size=3, max_size=6)


@given(LARGE, st.integers(2, 9))
def test_state_budget(deposits, part):
    room = sum(deposits) // part
    limit = limit_for(deposits, room)
    assert type(limit) is int
    assert leaves(deposits, limit) <= room < leaves(deposits, limit + 1)
    assert could_leave(deposits, limit, 3) == leaves(deposits, limit * 3)


def test_bank_20000():
    people = [size for size, count in SIZES.items() for _ in range(count)]
    assert limit_for(people, 300 * M) == 2_583_333
    assert could_leave(people, 2_583_333, 5) == 64_333_330_000


def test_no_int():
    for deposits, room in (([5, 9], True), ([5, True], 7), ([5, 9], Fraction(6)), ([Fraction(9), 5], 7)):
        assert refused(deposits, room)
