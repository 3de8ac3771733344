"""What is asked of allowed and burst."""

from allowed import Payment, Tier, allowed, burst
from hypothesis import given
from hypothesis import strategies as st

SOM, MINUTE, HOUR, DAY = 100, 60_000, 3_600_000, 86_400_000
MONTH = 30 * DAY
MIDNIGHT = 20_413 * DAY
PHONE = Tier(2_000 * SOM, 3_000 * SOM, 15_000 * SOM, 5)
WIDE = Tier(10_000 * SOM, 10_000 * SOM, 90_000 * SOM, 100)


def paid(*times_and_som):
    return [Payment(MIDNIGHT + at, som * SOM, True) for at, som in times_and_som]


def refused(amount, now=MIDNIGHT):
    """Does it raise ValueError?"""
    try:
        allowed(PHONE, [], amount, now)
    except ValueError:
        return True
    return False


def test_first():
    assert allowed(PHONE, [], 500 * SOM, MIDNIGHT) is None
    assert allowed(PHONE, [], 2_000 * SOM, MIDNIGHT) is None
    assert allowed(PHONE, [], 2_000 * SOM + 1, MIDNIGHT) == "payment"
    assert allowed(Tier(500, 900, 900, 1), [], 1, MIDNIGHT) is None


def test_over_midnight():
    thief = paid((-2 * MINUTE, 2_000), (-MINUTE, 1_000))
    assert allowed(PHONE, thief, 1, MIDNIGHT + MINUTE) == "day"
    assert allowed(PHONE, paid((-2 * MINUTE, 2_000)), 1_000 * SOM, MIDNIGHT + MINUTE) is None
    assert allowed(PHONE, paid((-2 * MINUTE, 2_000)), 1_001 * SOM, MIDNIGHT + MINUTE) == "day"
    assert allowed(PHONE, paid((HOUR, 1_500), (2 * HOUR, 1_500)), 100 * SOM, MIDNIGHT + 3 * HOUR) == "day"
    assert allowed(PHONE, paid((-23 * HOUR, 1_800)), 1_300 * SOM, MIDNIGHT) == "day"
    for seconds in range(1, 13):
        assert allowed(PHONE, paid((-seconds * 1_000, 2_000)), 1_001 * SOM, MIDNIGHT) == "day"
    for som in range(1, 13):  # the limit was higher when this was paid
        assert allowed(PHONE, paid((-HOUR, 3_500)), som * SOM, MIDNIGHT) == "day"


def test_to_the_millisecond():
    morning = paid((8 * HOUR, 2_000), (8 * HOUR + MINUTE, 1_000))
    assert allowed(PHONE, morning, 2_000 * SOM, MIDNIGHT + 8 * HOUR + DAY - 1) == "day"
    assert allowed(PHONE, morning, 2_000 * SOM, MIDNIGHT + 8 * HOUR + DAY) is None
    rent = [Payment(MIDNIGHT, 9_000 * SOM, True)]
    wide = Tier(10_000 * SOM, 10_000 * SOM, 15_000 * SOM, 9)
    assert allowed(wide, rent, 9_000 * SOM, MIDNIGHT + MONTH - 1) == "month"
    assert allowed(wide, rent, 9_000 * SOM, MIDNIGHT + MONTH) is None
    for hours in range(1, 13):
        assert allowed(PHONE, morning, 2_000 * SOM, MIDNIGHT + 8 * HOUR + DAY + hours * HOUR) is None
        assert allowed(wide, rent, 9_000 * SOM, MIDNIGHT + MONTH + hours * HOUR) is None


def test_month():
    each_day = paid(*((-days * DAY - HOUR, 3_000) for days in range(1, 6)))
    assert allowed(PHONE, each_day, 1, MIDNIGHT) == "month"
    assert allowed(PHONE, each_day[1:], 2_000 * SOM, MIDNIGHT) is None
    assert allowed(PHONE, each_day[1:], 2_000 * SOM + 1, MIDNIGHT) == "payment"
    full = each_day[1:] + paid((-20 * DAY, 1_000))
    assert allowed(PHONE, full, 2_000 * SOM, MIDNIGHT) is None
    assert allowed(PHONE, full, 2_000 * SOM - 1, MIDNIGHT) is None
    for days in range(17, 29):
        long_ago = paid((-days * DAY, 9_000), (-days * DAY + DAY, 6_000))
        assert allowed(Tier(9_000 * SOM, 9_000 * SOM, 15_000 * SOM, 9), long_ago, days * SOM, MIDNIGHT) == "month"
        long_ago += paid((-10 * DAY, 500))  # the limit was higher when this was paid
        assert allowed(Tier(9_000 * SOM, 9_000 * SOM, 15_000 * SOM, 9), long_ago, days * SOM, MIDNIGHT) == "month"


def test_number():
    many = paid(*((minute * MINUTE, 10) for minute in range(30)))
    for number in range(6, 18):
        assert allowed(PHONE, many[:number], 10 * SOM, MIDNIGHT + HOUR) == "count"
    five = many[:5]
    assert allowed(PHONE, five, 10 * SOM, MIDNIGHT + HOUR) == "count"
    assert allowed(PHONE, five[:4], 10 * SOM, MIDNIGHT + HOUR) is None
    assert allowed(PHONE, five, 10 * SOM, MIDNIGHT + DAY) is None
    spread = paid(*((-day * DAY, 10) for day in range(2, 9)))
    assert allowed(PHONE, spread, 10 * SOM, MIDNIGHT) is None


def test_declined():
    tries = [Payment(MIDNIGHT + minute * MINUTE, 1_900 * SOM, False) for minute in range(9)]
    assert allowed(PHONE, tries, 2_000 * SOM, MIDNIGHT + HOUR) is None
    mixed = [*tries, *paid((10 * MINUTE, 1_500))]
    assert allowed(PHONE, mixed, 1_500 * SOM, MIDNIGHT + HOUR) is None
    assert allowed(PHONE, mixed, 1_501 * SOM, MIDNIGHT + HOUR) == "day"


def test_order():
    full = paid(*((-day * DAY - HOUR, 3_000) for day in range(1, 5)), *((minute * MINUTE, 600) for minute in range(5)))
    now = MIDNIGHT + HOUR
    assert allowed(PHONE, full, 2_001 * SOM, now) == "payment"
    assert allowed(PHONE, full, 1 * SOM, now) == "count"
    assert allowed(PHONE, full[:-1], 601 * SOM, now) == "day"
    assert allowed(PHONE, [*full[:4], *paid((0, 2_400))], 601 * SOM, now) == "day"
    assert allowed(PHONE, [*full[:4], *paid((-2 * DAY, 2_400))], 601 * SOM, now) == "month"


def test_any_order_of_history():
    rows = (3 * HOUR, 1_000), (-2 * DAY, 2_900), (HOUR, 1_500), (-40 * DAY, 2_000), (-3 * DAY, 2_800)
    history = paid(*rows)
    for place in range(5):
        some = history[place:] + history[:place]
        assert allowed(PHONE, some[::-1], 501 * SOM, MIDNIGHT + 4 * HOUR) == "day"
        assert allowed(PHONE, some, 501 * SOM, MIDNIGHT + 4 * HOUR) == "day"
        assert allowed(PHONE, some, 500 * SOM, MIDNIGHT + 4 * HOUR) is None
    assert history == paid(*rows)
    oldest_last = history[-1:] + history[:-1]
    for som in range(501, 513):
        assert allowed(PHONE, oldest_last, som * SOM, MIDNIGHT + 4 * HOUR) == "day"
        assert allowed(PHONE, oldest_last[::-1], som * SOM, MIDNIGHT + 4 * HOUR) == "day"


def test_unsound():
    for som in range(12):
        assert refused(-som * SOM)
        assert refused(float(som * SOM + 1))
    for hours in range(12):
        assert refused(0, MIDNIGHT + hours * HOUR)
    assert refused(None) and refused("5")


@given(st.lists(st.tuples(st.integers(0, 3 * 24), st.integers(1, 2_500)), max_size=14))
def test_never_more(orders):
    """Whoever obeys: in any 24 hours the sum stays within the limit."""
    made, at = [], MIDNIGHT
    for hours, som in orders:
        at += hours * HOUR // 6
        if allowed(PHONE, made, som * SOM, at) is None:
            made.append(Payment(at, som * SOM, True))
        for one in made:
            within = [other.amount for other in made if 0 <= other.at - one.at < DAY]
            assert sum(within) <= PHONE.day and len(within) <= PHONE.count
    for som in range(1, 400, 57):
        spent = sum(one.amount for one in made if at - one.at < DAY)
        month = sum(one.amount for one in made if at - one.at < MONTH)
        if allowed(PHONE, made, som * SOM, at) == "day":
            assert spent + som * SOM > PHONE.day
        if allowed(PHONE, made, som * SOM, at) == "month":
            assert month + som * SOM > PHONE.month


def passes_by_calendar(limit, plan):
    """Would a rule by calendar day let all of this pass?"""
    days = {}
    for at, amount in plan:
        days[at // DAY] = days.get(at // DAY, 0) + amount
    return all(type(one) is int for pair in plan for one in pair) and all(spent <= limit for spent in days.values())


def test_twice():
    for limit in (3_000 * SOM, 1, 7):
        plan = burst(limit, MIDNIGHT)
        times = [at for at, _ in plan]
        assert all(amount > 0 for _, amount in plan)
        assert passes_by_calendar(limit, plan)
        assert sum(amount for _, amount in plan) == 2 * limit
        assert len(plan) == 2 and max(times) - min(times) == 1 and times == sorted(times)
    assert passes_by_calendar(10_000_000, burst(10_000_000, 2_864 * 7 * DAY))
