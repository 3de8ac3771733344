"""A model: how likely it is that false lines slip past the auditors of a book."""

from math import comb
from typing import Annotated, Any

LINES = 1000  # in the book
MOST = 20  # auditors
COLUMNS = {"auditors": "auditors", "unnoticed": "chance that nobody notices, %"}
CHART = {
    "encoding": {
        "x": {"field": "auditors", "type": "quantitative", "title": "auditors", "scale": {"domain": [0, MOST]}},
        "y": {
            "field": "unnoticed",
            "type": "quantitative",
            "title": COLUMNS["unnoticed"],
            "scale": {"domain": [0, 100]},
        },
    },
    "layer": [
        {"mark": {"type": "line", "point": True}},
        {"transform": [{"filter": "datum.chosen"}], "mark": {"type": "point", "filled": True, "size": 140}},
    ],
}
SAYS = (
    "Auditors: {auditors}; each looks at {looked} of {lines} lines. False lines: {false}. "
    "The chance that nobody notices is {unnoticed} %.",
)


def slips_past(looked: int, false: int, auditors: int) -> float:
    """The chance that none of the auditors draws a false line, each looking at so many lines drawn by lot.

    >>> round(slips_past(looked=100, false=1, auditors=3), 3)
    0.729
    """
    one = comb(LINES - false, looked) / comb(LINES, looked)
    return float(one**auditors)


def auditors(
    auditors: Annotated[int, "Auditors who look", "0..20 step 1 auditors", "assumption"] = 3,
    looked: Annotated[int, "Lines that each looks at", "10..1000 step 10 lines", "assumption"] = 100,
    false: Annotated[int, "False lines", "1..20 step 1 lines", "assumption"] = 1,
) -> dict[str, Any]:
    """The chance that nobody notices, for every number of auditors up to 20.

    >>> auditors(auditors=3)["says"][0][1]["unnoticed"]
    72.9
    """
    rows = [
        {"auditors": one, "unnoticed": round(100 * slips_past(looked, false, one), 6), "chosen": one == auditors}
        for one in range(MOST + 1)
    ]
    facts = {
        "auditors": auditors,
        "looked": looked,
        "lines": LINES,
        "false": false,
        "unnoticed": rows[auditors]["unnoticed"],
    }
    return {"rows": rows, "columns": COLUMNS, "chart": CHART, "says": [(one, facts) for one in SAYS]}
