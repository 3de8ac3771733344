"""What is asked beyond the examples: a long history, and amounts that only equal an int."""

from allowed import Payment, Tier, allowed
from check import DAY, MIDNIGHT, PHONE, SOM, refused

MANY = Tier(50 * SOM, 4_000 * SOM, 50_000 * SOM, 500)


def test_long_history():
    history = [Payment(MIDNIGHT + 200_000 * step, 10 * SOM, True) for step in range(4_000)]
    now = history[-1].at + 1
    within = [one.amount for one in history if now - one.at < DAY]
    assert sum(within) == 4_000 * SOM + 320 * SOM
    assert allowed(MANY, history, 1, now) == "day"
    assert allowed(MANY, history[:-34], 20 * SOM, now) is None
    assert allowed(MANY, history[:400], 20 * SOM, now) is None
    assert allowed(Tier(50 * SOM, 9_000 * SOM, 30_000 * SOM, 500), history, 10 * SOM, now) == "month"


def test_no_int():
    assert refused(True)
    assert allowed(PHONE, [], 1, MIDNIGHT) is None
