"""A model: how much can leave a bank under a holding limit. The spread of the deposits is invented."""

from typing import Annotated, Any

CLASSES = ((9_000, 5_000), (5_000, 20_000), (4_000, 60_000), (1_500, 150_000), (400, 450_000), (100, 2_100_000))
"""People, and the som that each of them has at the bank: 20 000 people with 1 000 million."""
ALL = 2_000.0  # million som, the bank's deposits of every kind
COLUMNS = {"limit": "limit of one wallet, som", "leaves": "can leave, million som", "share": "of all deposits, %"}
STEPS = [
    0,
    1_000,
    2_500,
    5_000,
    10_000,
    20_000,
    30_000,
    40_000,
    60_000,
    80_000,
    100_000,
    125_000,
    150_000,
    175_000,
    200_000,
]
CHART = {
    "encoding": {
        "x": {
            "field": "limit",
            "type": "quantitative",
            "title": COLUMNS["limit"],
            "scale": {"domain": [0, 200_000]},
            "axis": {"format": ",.0f", "tickCount": 5},
        },
        "y": {
            "field": "leaves",
            "type": "quantitative",
            "title": COLUMNS["leaves"],
            "scale": {"domain": [0, 1_000]},
            "axis": {"format": ",.0f"},
        },
    },
    "layer": [
        {"mark": "line"},
        {
            "transform": [
                {"filter": "datum.limit == 0 || datum.limit == 200000"},
                {"calculate": "300", "as": "leaves"},
            ],
            "mark": {"type": "line", "strokeDash": [6, 4]},
        },
        {"transform": [{"filter": "datum.chosen"}], "mark": {"type": "point", "filled": True, "size": 140}},
    ],
}
SAYS = (
    "{wallets} of {limit} som each: {leaves} million som can leave, {share} % of all deposits.",
    "{people} of {all} people have more than that.",
)
COUNTED = {1: "one wallet", 2: "two wallets", 3: "three wallets", 4: "four wallets", 5: "five wallets"}


def leaving(limit: int, wallets: int = 1) -> float:
    """Million som that can leave if everybody fills so many wallets.

    >>> leaving(5_000), leaving(20_000), leaving(60_000), round(leaving(25_833), 1), round(leaving(25_833, 5), 1)
    (100.0, 265.0, 505.0, 300.0, 643.3)
    """
    return sum(people * min(deposit, limit * wallets) for people, deposit in CLASSES) / 1_000_000


def lid(
    limit: Annotated[int, "Limit of one wallet", "1000..200000 step 500 som", "assumption"] = 20_000,
    wallets: Annotated[int, "Wallets that a person can fill", "1..5 step 1 of them", "assumption"] = 1,
) -> dict[str, Any]:
    """What can leave under this limit, and the curve of all limits.

    >>> lid()["says"][0][1]["share"]
    13.25
    """
    rows = [
        {
            "limit": one,
            "leaves": leaving(one, wallets),
            "share": 100 * leaving(one, wallets) / ALL,
            "chosen": one == limit,
        }
        for one in sorted({*STEPS, limit})
    ]
    can = leaving(limit, wallets)
    people = sum(count for count, deposit in CLASSES if deposit > limit * wallets)
    facts = {
        "wallets": COUNTED[wallets],
        "limit": limit,
        "leaves": can,
        "share": 100 * can / ALL,
        "people": people,
        "all": 20_000,
    }
    return {"rows": rows, "columns": COLUMNS, "chart": CHART, "says": [(sentence, facts) for sentence in SAYS]}
