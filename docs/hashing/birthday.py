"""A model: how many bits a number needs, so that no two people get the same one by accident."""

from typing import Annotated, Any

from avalanche import equal_pairs, odds

COLUMNS = {"bits": "bits in a number", "pairs": "equal pairs to expect", "chance": "chance of an equal pair, %"}
CHART = {
    "encoding": {
        "x": {"field": "bits", "type": "quantitative", "title": COLUMNS["bits"], "scale": {"domain": [8, 80]}},
        "y": {"field": "chance", "type": "quantitative", "title": COLUMNS["chance"], "scale": {"domain": [0, 100]}},
    },
    "layer": [
        {"mark": "line"},
        {"transform": [{"filter": "datum.chosen"}], "mark": {"type": "point", "filled": True, "size": 140}},
    ],
}
SAYS = (
    "{people} numbers of {bits} bits: {pairs} equal pairs to expect; the chance of at least one is {chance} %.",
    "With {even} bits or fewer an equal pair is more likely than not.",
)


def birthday(
    bits: Annotated[int, "Length of a number", "8..80 step 1 bits", "assumption"] = 32,
    people: Annotated[int, "People, each with a number", "5000..10000000 step 5000 people", "F-215"] = 7_395_000,
) -> dict[str, Any]:
    """The chance of an equal pair among so many people, for every length of their numbers.

    >>> birthday(bits=32, people=7_395_000)["says"][0][1]["pairs"]
    6366
    """
    rows = [
        {"bits": one, "pairs": round(equal_pairs(people, 2**one), 6), "chance": 100 * odds(people, 2**one)}
        for one in range(8, 81)
    ]
    for row in rows:
        row["chosen"] = row["bits"] == bits
    chosen = rows[bits - 8]
    even = max((row["bits"] for row in rows if row["chance"] >= 50), default=0)
    pairs = round(chosen["pairs"]) if chosen["pairs"] >= 10 else chosen["pairs"]
    facts = {"people": people, "bits": bits, "pairs": pairs, "chance": chosen["chance"], "even": even}
    return {"rows": rows, "columns": COLUMNS, "chart": CHART, "says": [(sentence, facts) for sentence in SAYS]}
