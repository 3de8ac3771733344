"""A model: clients buy a som coin. What the bank loses depends on where the issuer of the coin keeps the som."""

from dataclasses import replace
from typing import Annotated, Any

from bank import MOUNTAIN, after, coverage, result

COLUMNS = {"stays": "kept at this bank, %", "coverage": "coverage, %", "result": "interest result, million som a year"}
CHART = {
    "encoding": {
        "x": {"field": "stays", "type": "quantitative", "title": COLUMNS["stays"], "scale": {"domain": [0, 100]}},
        "y": {
            "field": "coverage",
            "type": "quantitative",
            "title": COLUMNS["coverage"],
            "scale": {"domain": [0, 260]},
        },
    },
    "layer": [
        {"mark": "line"},
        {
            "transform": [{"filter": "datum.stays == 0 || datum.stays == 100"}, {"calculate": "100", "as": "coverage"}],
            "mark": {"type": "line", "strokeDash": [6, 4]},
        },
        {"transform": [{"filter": "datum.chosen"}], "mark": {"type": "point", "filled": True, "size": 140}},
    ],
}
SAYS = (
    "Deposits {deposits} million som; {hot} million of them belong to the issuer, and {credit} million are borrowed.",
    "Coverage {coverage} %. Interest result {result} million som a year.",
)


def coin(
    bought: Annotated[int, "Coins that clients buy", "0..600 step 20 million som", "F-132"] = 300,
    stays: Annotated[int, "Kept on account at this bank", "0..100 step 10 %", "F-132"] = 100,
    pays: Annotated[int, "Interest that the bank pays the issuer", "0..12 step 1 % a year", "F-132"] = 9,
) -> dict[str, Any]:
    """Coverage and interest result; what does not stay at the bank lies at the central bank.

    >>> [round(coin(stays=part)["says"][0][1]["coverage"], 1) for part in (100, 50, 0)]
    [117.0, 125.3, 141.4]
    >>> [round(coin(stays=part)["says"][0][1]["result"], 2) for part in (100, 50, 40, 0)]
    [202.8, 216.3, 217.59, 215.72]
    """
    rows = [{**_at(bought, part, pays), "chosen": part == stays} for part in range(0, 101, 10)]
    chosen = next(row for row in rows if row["chosen"])
    facts = {key: chosen[key] for key in ("deposits", "hot", "credit", "coverage", "result")}
    return {"rows": rows, "columns": COLUMNS, "chart": CHART, "says": [(sentence, facts) for sentence in SAYS]}


def _at(bought: int, part: int, pays: int) -> dict[str, Any]:
    hot = bought * part / 100
    left = after(MOUNTAIN, bought - hot)
    bank = replace(left, households=left.households - hot, financial=hot)
    return {
        "stays": part,
        "coverage": round(coverage(bank), 1),
        "result": round(result(bank, coin=pays / 100), 2),
        "deposits": bank.deposits,
        "hot": hot,
        "credit": round(bank.credit, 2),
    }
