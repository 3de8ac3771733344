"""What is asked of could_leave and limit_for."""

from hypothesis import given
from hypothesis import strategies as st
from limit_for import could_leave, limit_for

SIX = [500_000, 2_000_000, 6_000_000, 15_000_000, 45_000_000, 210_000_000]  # one customer of each size, in tyiyn
DEPOSITS = st.lists(st.integers(0, 40), min_size=1, max_size=6)
ROOM = st.integers(0, 120)


def leaves(deposits, limit):
    """The definition once more."""
    return sum(min(deposit, limit) for deposit in deposits)


def refused(deposits, room):
    """Does it raise ValueError?"""
    try:
        limit_for(deposits, room)
    except ValueError:
        return True
    return False


def test_leave():
    for limit, expected in ((0, 0), (500_000, 3_000_000), (2_000_000, 10_500_000), (6_000_000, 26_500_000)):
        assert could_leave(SIX, limit) == expected
    assert could_leave(SIX, 20_000_000) == 63_500_000
    assert could_leave(SIX, 210_000_000) == could_leave(SIX, 10**9) == sum(SIX)
    assert could_leave([6_000_000, 500_000], 6_000_000) == 6_500_000
    assert could_leave([], 500_000) == 0


def test_several_wallets():
    assert could_leave([100, 1000], 300, 5) == 1100
    assert could_leave(SIX, 500_000, 5) == 12_500_000
    assert could_leave(SIX, 2_000_000, 3) == 26_500_000
    assert could_leave([10, 40, 90], 15, 3) == 10 + 40 + 45
    assert could_leave([10, 40, 90], 100, 2) == 140


def test_lid():
    assert limit_for([500_000, 2_000_000, 6_000_000], 4_500_000) == 2_000_000
    for room, expected in ((0, 0), (3_000_000, 500_000), (10_500_000, 2_000_000), (20_500_000, 4_500_000)):
        assert limit_for(SIX, room) == expected
    for room, expected in ((2, 0), (29, 8), (33, 9), (35, 10), (69, 27), (72, 28), (138, 93)):
        assert limit_for([30, 5, 100, 10], room) == expected
    assert limit_for([7, 7, 7], 20) == 6
    assert limit_for([0, 0, 9], 4) == 4


def test_exact():
    for limit in (1, 4, 5, 6, 29, 30, 31, 98, 99):
        room = leaves([100, 5, 10, 30], limit)
        assert limit_for([100, 5, 10, 30], room) == limit
        assert limit_for([100, 5, 10, 30], room - 1) == limit - 1


def test_no_lid_needed():
    assert limit_for([500_000, 6_000_000, 2_000_000], 8_500_000) == 6_000_000
    assert limit_for([500_000, 6_000_000, 2_000_000], 10**9) == 6_000_000
    assert limit_for([0, 0], 7) == 0
    for room in range(12):
        assert limit_for([], room) == 0


def test_list_stays():
    for room in (0, 50, 1000):
        deposits = [60, 5, 40, 5, 100]
        limit_for(deposits, room)
        could_leave(deposits, 30)
        assert deposits == [60, 5, 40, 5, 100]


def test_unsound():
    for deposits, room in (([5, 9], -1), ([], -1), ([5, -1], 100), ([-4, 50, 60], 10), ([9, 5, -1], 0)):
        assert refused(deposits, room)
    for deposits, room in (([5, 9], 2.0), ([5, 9], 10**20 * 1.0), ([], 0.5), ([5, 9.0], 2), ([0.5, 9], 100)):
        assert refused(deposits, room)
    for deposits, room in (([5, 9], 0), ([0], 0), ([0, 1], 1), ([], 0)):
        assert not refused(deposits, room)


def test_whole():
    for deposits, room in ((SIX, 20_500_000), ([30, 5, 100, 10], 71), ([30, 5, 100, 10], 145), ([8, 8], 5)):
        assert type(limit_for(deposits, room)) is int
    for limit in (30, 70):
        assert type(could_leave([60, 5, 100], limit, 2)) is int


@given(DEPOSITS, ROOM)
def test_law(deposits, room):
    limit = limit_for(deposits, room)
    assert leaves(deposits, limit) <= room
    assert limit == max(deposits) or leaves(deposits, limit + 1) > room
    assert limit_for(deposits[::-1], room) == limit
    assert limit_for(deposits, room + 1) >= limit
