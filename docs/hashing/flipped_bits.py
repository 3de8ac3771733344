"""A model: how many of the 256 bits of a fingerprint change when some digits of the data change."""

import random
from collections import Counter
from hashlib import sha256
from math import comb
from typing import Annotated, Any

SEED = 2026  # chance, the same for everybody
DIGITS = 20  # in an order
NEXT = str.maketrans("0123456789", "1234567890")
BAR = 4  # how many counts of bits one bar holds
COINS = {first: sum(comb(256, first + one) for one in range(BAR)) / 2**256 for first in range(0, 257, BAR)}
COLUMNS = {"bits": "bits changed, from", "orders": "orders", "coins": "orders, if coins decided"}
CHART = {
    "encoding": {
        "x": {"field": "middle", "type": "quantitative", "title": "bits changed, of 256", "scale": {"domain": [0, 256]}}
    },
    "layer": [
        {
            "mark": {"type": "bar", "size": 6, "color": "var(--chart-2)"},
            "encoding": {"y": {"field": "orders", "type": "quantitative", "title": "orders"}},
        },
        {
            "mark": {"type": "line", "color": "var(--chart-1)"},
            "encoding": {"y": {"field": "coins", "type": "quantitative", "title": "orders"}},
        },
    ],
}
SAYS = (
    "{digits} of 20 digits changed, in {orders} orders: {least} to {most} of the 256 bits change, {mean} on average.",
)


def changed(order: str, digits: int) -> str:
    """The same order with other digits in its first places.

    >>> changed("1900", 2)
    '2000'
    """
    return order[:digits].translate(NEXT) + order[digits:]


def bits_changed(first: str, second: str) -> int:
    """In how many of their 256 bits the fingerprints of two texts differ.

    >>> bits_changed("100 som to Bakyt", "900 som to Bakyt")
    141
    """
    one, two = (int.from_bytes(sha256(text.encode()).digest()) for text in (first, second))
    return (one ^ two).bit_count()


def flipped_bits(
    digits: Annotated[int, "Digits changed in an order", "0..20 step 1 of 20", "assumption"] = 1,
    orders: Annotated[int, "Orders tried", "100..1000 step 100 orders", "assumption"] = 400,
) -> dict[str, Any]:
    """How many bits change in each of so many orders, beside what tossing 256 coins would give.

    >>> flipped_bits(digits=0, orders=100)["says"][0][1]["most"]
    0
    """
    chance = random.Random(SEED)
    texts = [f"{chance.randrange(10**DIGITS):0{DIGITS}d}" for _ in range(orders)]
    counts = [bits_changed(text, changed(text, digits)) for text in texts]
    bars = Counter(count // BAR * BAR for count in counts)
    rows = [
        {"bits": first, "middle": first + BAR / 2, "orders": bars[first], "coins": orders * share}
        for first, share in COINS.items()
    ]
    facts = {"digits": digits, "orders": orders, "least": min(counts), "most": max(counts)}
    facts["mean"] = sum(counts) / orders
    shown = [row for row in rows if row["orders"] or row["coins"] >= 0.05]
    return {"rows": shown, "columns": COLUMNS, "chart": CHART, "says": [(sentence, facts) for sentence in SAYS]}
