"""A model: deposits turn into digital som, and who gets shorter. All amounts are invented, in millions of som."""

from typing import Annotated, Any

DEPOSITS = 800  # what the banks owe people before
EQUITY = 100  # of the banks
CASH = 300  # in circulation
COLUMNS = {"whose": "side of a balance sheet", "when": "when", "what": "what", "amount": "millions of som"}
SHEETS = ["banks own", "banks owe", "the central bank owes"]
TIMES = ["before", "after"]
KINDS = ["loans", "reserves", "equity", "deposits", "cash", "digital som"]
OWED = [  # who owes each of these kinds
    f"var(--owed-{who})" for who in ("company", "central", "nobody", "bank", "central-light", "central-dark")
]
CHART = {
    "mark": {"type": "bar", "stroke": "var(--md-default-bg-color)", "strokeWidth": 1},
    "encoding": {
        "x": {
            "field": "whose",
            "type": "nominal",
            "title": COLUMNS["whose"],
            "sort": SHEETS,
            "axis": {"labelAngle": 0},
        },
        "xOffset": {"field": "when", "type": "nominal", "sort": TIMES},
        "y": {
            "field": "amount",
            "type": "quantitative",
            "title": COLUMNS["amount"],
            "scale": {"domain": [0, 1000]},
        },
        "color": {
            "field": "what",
            "type": "nominal",
            "title": None,
            "scale": {"domain": KINDS, "range": OWED},
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
SAYS = (
    "Banks pay with {paid} of their {reserves} reserves and owe {deposits} of deposits. "
    "Their balance sheets add up to {length} on each side, and added up to {before}.",
    "Cash, reserves and digital som together: {base} before and {base} after.",
)
TOO_FEW = "The reserves do not suffice: for {lacking} more the banks would have to borrow."


def conversion(
    wanted: Annotated[int, "Deposits to turn into digital som", "0..400 step 10 million som", "assumption"] = 100,
    reserves: Annotated[int, "Reserves of the banks", "0..300 step 10 million som", "assumption"] = 200,
) -> dict[str, Any]:
    """What banks own and owe, and what the central bank owes, before and after.

    >>> [row["amount"] for row in conversion(100, 200)["rows"] if row["what"] == "reserves"]
    [200, 200, 100, 100]
    """
    paid = min(wanted, reserves)
    loans = DEPOSITS + EQUITY - reserves
    rows = []
    for when, moved in zip(TIMES, (0, paid), strict=True):
        sheets = (
            {"loans": loans, "reserves": reserves - moved},
            {"equity": EQUITY, "deposits": DEPOSITS - moved},
            {"cash": CASH, "reserves": reserves - moved, "digital som": moved},
        )
        for whose, sheet in zip(SHEETS, sheets, strict=True):
            for place, (what, amount) in enumerate(sheet.items()):
                rows.append({"whose": whose, "when": when, "what": what, "amount": amount, "place": place})
    facts = {
        "paid": paid,
        "reserves": reserves,
        "deposits": DEPOSITS - paid,
        "length": DEPOSITS + EQUITY - paid,
        "before": DEPOSITS + EQUITY,
        "base": CASH + reserves,
        "lacking": wanted - paid,
    }
    sentences = (*SAYS, TOO_FEW) if wanted > paid else SAYS
    return {"rows": rows, "columns": COLUMNS, "chart": CHART, "says": [(one, facts) for one in sentences]}
