"""A model: deposits become digital som. What does the Mountain Bank still own, what does it owe, what does it earn?"""

from dataclasses import replace
from typing import Annotated, Any

from bank import MOUNTAIN, RULES, Bank, after, cost_of_funds, coverage, result

COLUMNS = {"side": "side of the balance sheet", "when": "when", "what": "what", "amount": "millions of som"}
SIDES, TIMES = ["the bank owns", "the bank owes"], ["before", "after"]
KINDS = ["loans", "bills", "reserves", "equity", "deposits", "credit"]
COLOURS = ["company", "central-light", "central", "nobody", "bank", "central-dark"]
CHART = {
    "mark": {"type": "bar", "stroke": "var(--md-default-bg-color)", "strokeWidth": 1},
    "encoding": {
        "x": {"field": "side", "type": "nominal", "title": COLUMNS["side"], "sort": SIDES, "axis": {"labelAngle": 0}},
        "xOffset": {"field": "when", "type": "nominal", "sort": TIMES},
        "y": {"field": "amount", "type": "quantitative", "title": COLUMNS["amount"], "scale": {"domain": [0, 2_600]}},
        "color": {
            "field": "what",
            "type": "nominal",
            "title": None,
            "scale": {"domain": KINDS, "range": [f"var(--owed-{one})" for one in COLOURS]},
        },
        "opacity": {
            "field": "when",
            "type": "nominal",
            "title": None,
            "scale": {"domain": TIMES, "range": [0.6, 1]},
            "legend": {"symbolFillColor": "currentColor", "columns": 1},
        },
        "order": {"field": "place", "type": "quantitative"},
    },
}
BORROWS = "It pays, and borrows {credit} million against bills and {emergency} million against loans."
CALM = "It pays {paid} million from its own reserves and borrows nothing."
STOPS = "It cannot pay: {short} million are short, and all collateral is used up."
SAYS = "Coverage {coverage} %. Cost of funds {cost} % a year. Interest result {result} million som a year."


def outflow(
    share: Annotated[int, "Deposits that become digital som", "0..50 step 1 % of all deposits", "assumption"] = 15,
    reserves: Annotated[int, "Reserves before", "40..640 step 20 million som", "assumption"] = 240,
    required: Annotated[int, "Required reserves", "0..20 step 1 % of deposits", "F-235"] = 4,
    cut: Annotated[int, "Haircut on bills", "0..30 step 1 %", "assumption"] = 5,
    rate: Annotated[int, "Rate of the central bank's credit", "5..20 step 1 % a year", "F-234"] = 11,
) -> dict[str, Any]:
    """The bank before and after, its coverage, its cost of funds and its interest result.

    >>> facts = outflow()["says"][1][1]
    >>> round(facts["coverage"], 1), round(facts["cost"], 2), round(facts["result"], 2)
    (141.4, 4.98, 215.72)
    >>> outflow(share=50)["says"][0][0] == STOPS, outflow(share=50)["says"][0][1]["short"]
    (True, 63.0)
    """
    rules = replace(RULES, required=required / 100, bill_cut=cut / 100, credit=rate / 100)
    first = replace(MOUNTAIN, reserves=float(reserves), loans=MOUNTAIN.loans + MOUNTAIN.reserves - reserves)
    then = after(first, MOUNTAIN.deposits * share / 100, rules)
    rows = []
    for when, one in zip(TIMES, (first, then), strict=True):
        for side, sheet in zip(SIDES, _sheet(one), strict=True):
            rows += [
                {"side": side, "when": when, "what": what, "amount": round(amount, 2), "place": place}
                for place, (what, amount) in enumerate(sheet.items())
            ]
    facts = {"credit": round(then.credit, 2), "emergency": round(then.emergency, 2), "short": round(then.short, 2)}
    facts["paid"] = round(MOUNTAIN.deposits * share / 100, 2)
    facts |= {"coverage": round(coverage(then, rules), 1), "cost": round(cost_of_funds(then, rules), 2)}
    facts["result"] = round(result(then, rules), 2)
    first_word = STOPS if then.short > 0 else BORROWS if then.credit > 0 else CALM
    return {"rows": rows, "columns": COLUMNS, "chart": CHART, "says": [(first_word, facts), (SAYS, facts)]}


def _sheet(bank: Bank) -> tuple[dict[str, float], dict[str, float]]:
    owed = bank.deposits + bank.credit + bank.emergency
    equity = bank.length + bank.short - owed
    own = {"loans": bank.loans, "bills": bank.bills, "reserves": bank.reserves}
    return own, {"equity": equity, "deposits": bank.deposits, "credit": bank.credit + bank.emergency}
