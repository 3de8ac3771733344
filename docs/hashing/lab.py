# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Lab: how small a proof is, and how soon short hashes collide
#
# Two things to try out: the size of an inclusion proof against the size of a book,
# and the birthday problem on hashes that were cut short.
# Change the numbers in `parameters` and run everything again. The standard library is enough.

# %% parameters
import math
import random
import statistics
from hashlib import sha256
from typing import Any

from avalanche import even_chance, odds
from proof_size import proof_size
from trees import hashes_needed

SEED = 2026  # chance, the same for everybody
BOOKS = [10**exponent for exponent in range(3, 9)]  # records in a book
HASH = 32  # bytes in a SHA-256
BITS = 16  # how much of a hash is kept in the first experiment
TRIALS = 400  # how often the first experiment is repeated


class Chart(dict[str, Any]):
    """A Vega-Lite diagram that notebooks draw."""

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return {"application/vnd.vegalite.v5+json": dict(self), "text/plain": "a Vega-Lite diagram"}


def log_axis(field: str, title: str) -> dict[str, Any]:
    """An axis on which each step is ten times the one before, with a line at each hundred times."""
    axis = {"format": "~s", "values": [10**exponent for exponent in range(2, 11, 2)]}
    return {"field": field, "type": "quantitative", "title": title, "scale": {"type": "log"}, "axis": axis}


def chart(**spec: Any) -> Chart:
    """A diagram of one width and height."""
    schema = "https://vega.github.io/schema/vega-lite/v5.json"
    return Chart({"$schema": schema, "width": 520, "height": 260, **spec})


# %% proof_size
def proof_bytes(records: int) -> int:
    """Bytes of the longest inclusion proof in a book with so many records, by the tree of RFC 6962."""
    return HASH * hashes_needed(records)


def book_bytes(records: int) -> int:
    """Bytes of one hash for each record: the least that somebody without a tree must be sent."""
    return HASH * records


for n in BOOKS:
    print(f"{n:>11,} records: {book_bytes(n):>13,} bytes without a tree, {proof_bytes(n):>4} with a proof")

chart(
    data={
        "values": [
            {"records": n, "bytes": size(n), "sent": sent}
            for sent, size in (("all hashes", book_bytes), ("one proof", proof_bytes))
            for n in BOOKS
        ]
    },
    mark={"type": "line", "point": True},
    encoding={
        "x": log_axis("records", "records in the book"),
        "y": log_axis("bytes", "bytes to send"),
        "color": {"field": "sent", "type": "nominal", "title": None},
        "strokeDash": {"field": "sent", "type": "nominal", "title": None},
    },
)


# %% many_records
def cheaper_as_a_book(records: int) -> int:
    """From how many checked records on the whole book is smaller than one proof for each of them."""
    return math.ceil(book_bytes(records) / proof_bytes(records))


for n in BOOKS:
    k = cheaper_as_a_book(n)
    print(f"{n:>11,} records: from {k:>9,} checks on ({k / n:.1%}), send the whole book")


# %% first_collision
def first_collision(bits: int, chance: random.Random) -> int:
    """How many random messages are hashed until two have the same first bits."""
    seen: set[int] = set()
    while True:
        short = int.from_bytes(sha256(chance.randbytes(8)).digest()) >> (256 - bits)
        if short in seen:
            return len(seen) + 1
        seen.add(short)


chance = random.Random(SEED)
firsts = [first_collision(BITS, chance) for _ in range(TRIALS)]
print(f"{TRIALS} times, hashes cut to {BITS} bits: {2**BITS:,} values.")
print(f"Earliest collision after {min(firsts)} hashes; median {statistics.median(firsts):.0f}.")


def share(n: int) -> float:
    """In which share of the trials there was a collision among the first n hashes."""
    return sum(first <= n for first in firsts) / TRIALS


expected = [{"n": n, "p": odds(n, 2**BITS), "from": "formula"} for n in range(0, 851, 10)]
counted = [{"n": n, "p": share(n), "from": "simulation"} for n in range(50, 851, 50)]
chart(
    layer=[
        {"data": {"values": expected}, "mark": {"type": "line"}},
        {"data": {"values": counted}, "mark": {"type": "point", "filled": True, "size": 50}},
    ],
    encoding={
        "x": {"field": "n", "type": "quantitative", "title": "hashes"},
        "y": {
            "field": "p",
            "type": "quantitative",
            "title": "probability of a collision",
            "axis": {"format": "%"},
        },
        "color": {"field": "from", "type": "nominal", "title": None},
    },
)


# %% lengths
medians = {
    bits: statistics.median(first_collision(bits, chance) for _ in range(trials))
    for bits, trials in ((16, 400), (20, 200), (24, 60), (32, 9))
}
for bits in (16, 20, 24, 32, 64, 128, 256):
    measured = f", simulated {medians[bits]:>8,.0f}" if bits in medians else ""
    even = even_chance(2**bits)
    shown = f"{even:,.0f}" if even < 10**10 else f"{even:.1e}"
    print(f"{bits:>3} bits: even chance after {shown:>13} hashes{measured}")


# %% conclusions
# Twice the records cost one hash more; a proof for a hundred million records is shorter than this page.
assert all(proof_bytes(2 * n) == proof_bytes(n) + HASH for n in BOOKS)
assert proof_bytes(10**8) == 27 * HASH < 1000
# The tree is for few questions: whoever checks a twentieth of a million records wants the book.
assert 0.04 < cheaper_as_a_book(10**6) / 10**6 < 0.06
# 32 bits look like much and are not: an even chance of a collision among 77 163 hashes.
assert round(even_chance(2**32)) == 77_163
# The formula and the simulation agree, within what chance allows.
assert all(0.6 < median / even_chance(2**bits) < 1.6 for bits, median in medians.items())
# The model on the page about trees draws these same curves.
assert {proof_bytes(n) for n in BOOKS} | {book_bytes(n) for n in BOOKS} <= {
    row["bytes"] for row in proof_size()["rows"]
}
print("All conclusions hold.")
