# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Lab: a Friday evening, and next month
#
# Two questions. What keeps a bank paying when everybody asks at once: a limit, or collateral that lies ready?
# And which change hides a person best from somebody who sees shops and amounts?
# Everything is invented. Change the numbers in `parameters` and run everything again. The standard library is enough.

# %% parameters
import math
import random
from collections import Counter, defaultdict
from collections.abc import Callable
from typing import Any

from bank import MOUNTAIN, RULES
from lid import CLASSES

SEED = 2026  # chance, the same for everybody
JOIN = (0.6, 0.9)  # share of the people who hear of the rumour and join
LIMITS = (5_000, 25_833, 107_500, None)  # som in a wallet; None: no limit
PREPARED = (0, 230, 460)  # million som of bills that lie ready at the central bank
PEOPLE, SHOPS = 1_000, 40  # of the town of the second question


class Chart(dict[str, Any]):
    """A Vega-Lite diagram that notebooks draw."""

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return {"application/vnd.vegalite.v5+json": dict(self), "text/plain": "a Vega-Lite diagram"}


def chart(**spec: Any) -> Chart:
    """A diagram of one width and height."""
    schema = "https://vega.github.io/schema/vega-lite/v5.json"
    return Chart({"$schema": schema, "width": 520, "height": 260, **spec})


# %% evening
def orders(limit: int | None, joins: float) -> list[tuple[float, int]]:
    """Minute after 18:00 and som of each order; most come around 20:30."""
    chance, found = random.Random(SEED), []
    for deposit in (som for count, som in CLASSES for _ in range(count)):
        part = chance.random()
        if chance.random() < joins:
            minute = min(360.0, max(0.0, 150 + 40 * math.log(part / (1 - part)))) if 0 < part < 1 else 150.0
            found.append((minute, deposit if limit is None else min(deposit, limit)))
    return sorted(found)


def evening(limit: int | None, prepared: int, joins: float) -> tuple[float, float, int | None]:
    """Million som asked for and paid; the minute at which the first person is sent away, if anybody is."""
    asked, means = orders(limit, joins), 1_000_000 * (MOUNTAIN.reserves + prepared * (1 - RULES.bill_cut))
    paid, stop = 0, None
    for minute, som in asked:
        if paid + som > means:
            stop = int(minute)
            break
        paid += som
    return sum(som for _, som in asked) / 1_000_000, paid / 1_000_000, stop


def clock(stop: int | None) -> str:
    """A minute after 18:00 as a time of day."""
    return "never" if stop is None else f"{18 + stop // 60}:{stop % 60:02}"


runs = {(joins, limit, ready): evening(limit, ready, joins) for joins in JOIN for limit in LIMITS for ready in PREPARED}
print("join  limit som   asked for   first person sent away, with 0, 230, 460 prepared")
for joins in JOIN:
    for limit in LIMITS:
        stops = ", ".join(clock(runs[joins, limit, ready][2]) for ready in PREPARED)
        print(f"{joins:4.0%}  {f'{limit:,}' if limit else 'none':>9}  {runs[joins, limit, 0][0]:8.1f} M   {stops}")

# %% evening_chart
rows = []
for name, limit in (("limit 25,833 som", 25_833), ("no limit", None)):
    total = 0
    for number, (minute, som) in enumerate(orders(limit, 0.9)):
        total += som
        if number % 100 == 0:
            rows.append({"minute": minute, "asked": total / 1_000_000, "rule": name})
means = [{"means": 240 + 0.95 * ready, "prepared": f"{ready} million of bills ready"} for ready in PREPARED]
chart(
    layer=[
        {
            "data": {"values": rows},
            "mark": "line",
            "encoding": {
                "x": {"field": "minute", "type": "quantitative", "title": "minutes after 18:00"},
                "y": {"field": "asked", "type": "quantitative", "title": "asked for, million som"},
                "color": {"field": "rule", "type": "nominal", "title": None},
            },
        },
        {
            "data": {"values": means},
            "mark": {"type": "rule", "strokeDash": [6, 4]},
            "encoding": {"y": {"field": "means", "type": "quantitative"}},
        },
        {
            "data": {"values": means},
            "mark": {"type": "text", "align": "left", "dx": 4, "dy": -7, "fontSize": 13},
            "encoding": {
                "x": {"value": 0},
                "y": {"field": "means", "type": "quantitative"},
                "text": {"field": "prepared", "type": "nominal"},
            },
        },
    ],
)


# %% town
Payment = tuple[int, int, int, int]  # person, day, shop, som


def town() -> list[Payment]:
    """Two months of 28 days: three fixed payments a month, and three purchases a week in six shops of one's own."""
    chance, made = random.Random(SEED), []
    for person in range(PEOPLE):
        fixed = [(chance.randrange(28), chance.randrange(SHOPS), 10 * chance.randrange(10, 1000)) for _ in range(3)]
        mine = [chance.randrange(SHOPS) for _ in range(6)]
        made += [(person, 28 * month + day, shop, som) for month in range(2) for day, shop, som in fixed]
        for day in range(56):
            if chance.random() < 3 / 7:
                made.append((person, day, chance.choice(mine), chance.randrange(20, 900)))
    return made


Mark = tuple[int, int]  # shop, som


def linked(old: dict[int, set[Mark]], new: dict[int, set[Mark]]) -> dict[int, int]:
    """People of two epochs who share two marks or more, and more than with anybody else, from both sides."""
    where = defaultdict(set)
    for person, marks in new.items():
        for mark in marks:
            where[mark].add(person)
    there: dict[int, Counter[int]] = {
        one: Counter(two for mark in marks for two in where[mark]) for one, marks in old.items()
    }
    back: dict[int, Counter[int]] = defaultdict(Counter)
    for one, found in there.items():
        for two, count in found.items():
            back[two][one] = count

    def best(found: Counter[int]) -> int | None:
        top = found.most_common(2)
        clear = top and top[0][1] >= 2 and (len(top) == 1 or top[0][1] > top[1][1])
        return top[0][0] if clear else None

    pairs = {one: best(found) for one, found in there.items()}
    return {one: two for one, two in pairs.items() if two is not None and best(back[two]) == one}


def recognised(payments: list[Payment], place: Callable[[int], int], step: int, days: int) -> tuple[float, float]:
    """Per cent of the people who are linked rightly and wrongly, from an epoch to the one four weeks later."""
    right = wrong = both = 0
    for first in range(0, 28, days):
        epochs = []
        for begin in (first, first + 28):
            marks = defaultdict(set)
            for person, day, shop, som in payments:
                if begin <= day < begin + days:
                    marks[person].add((place(shop), som // step * step))
            epochs.append(marks)
        old, new = epochs
        both += len(old.keys() & new.keys())
        for one, two in linked(old, new).items():
            right, wrong = right + (one == two), wrong + (one != two)
    return round(100 * right / both, 1), round(100 * wrong / both, 1)


def same(shop: int) -> int:
    """The shop in the clear."""
    return shop


def kind(shop: int) -> int:
    """One of eight kinds of shop."""
    return shop % 8


def hidden(shop: int) -> int:
    """No shop."""
    return 0


payments = town()
DIALS = {
    "shop, exact amount, 4 weeks": (same, 1, 28),
    "shop, to 100 som, 4 weeks": (same, 100, 28),
    "shop, to 1,000 som, 4 weeks": (same, 1_000, 28),
    "kind of shop, to 100 som, 4 weeks": (kind, 100, 28),
    "no shop, exact amount, 4 weeks": (hidden, 1, 28),
    "shop, exact amount, 1 week": (same, 1, 7),
    "shop, exact amount, 1 day": (same, 1, 1),
}
found = {name: recognised(payments, *dial) for name, dial in DIALS.items()}
print(f"{len(payments):,} payments")
for name, (right, wrong) in found.items():
    print(f"{name:36} recognised {right:5.1f} %   wrongly {wrong:3.1f} %")

# %% town_chart
chart(
    data={"values": [{"dial": name, "share": right} for name, (right, _) in found.items()]},
    mark="bar",
    encoding={
        "y": {"field": "dial", "type": "nominal", "title": None, "sort": None, "axis": {"labelLimit": 260}},
        "x": {"field": "share", "type": "quantitative", "title": "recognised, %", "scale": {"domain": [0, 100]}},
    },
)

# %% conclusions
# A limit of 5 000 som needs no collateral.
assert all(runs[joins, 5_000, ready][2] is None for joins in JOIN for ready in PREPARED)
# Without prepared collateral even the limit that the bank can bear stops it when 90 % join.
assert clock(runs[0.9, 25_833, 0][2]) == "21:51"
# With all bills prepared every limit survives; without a limit 677 of 905 million are paid.
assert all(runs[joins, limit, 460][2] is None for joins in JOIN for limit in LIMITS[:3])
assert [round(amount, 1) for amount in runs[0.9, None, 460][:2]] == [905.4, 677.0]
# Without a limit, half of the bills buy 41 to 60 minutes.
gained = [(runs[joins, None, 230][2] or 0) - (runs[joins, None, 0][2] or 0) for joins in JOIN]
assert gained == [60, 41]
# Exact amounts recognise everybody; coarser ones help only if they are fewer, and days help most.
assert found["shop, exact amount, 4 weeks"][0] == 100.0
assert found["shop, to 1,000 som, 4 weeks"][0] > found["shop, to 100 som, 4 weeks"][0]
assert found["kind of shop, to 100 som, 4 weeks"][0] <= 20 and found["shop, exact amount, 1 day"][0] <= 2
print("All conclusions hold.")
