"""A model: a token promises dollars, and gold is kept for it. What does the gold cover when its price moves?"""

from typing import Annotated, Any

OUNCES = 32.1507  # troy ounces in a kilogram
COLUMNS = {"price": "dollars an ounce", "covered": "of the promise covered, %"}
CHART = {
    "encoding": {
        "x": {
            "field": "price",
            "type": "quantitative",
            "title": COLUMNS["price"],
            "scale": {"domain": [2000, 6000]},
        },
        "y": {
            "field": "covered",
            "type": "quantitative",
            "title": COLUMNS["covered"],
            "scale": {"domain": [0, 150], "clamp": True},
        },
    },
    "layer": [
        {"mark": "line"},
        {
            "transform": [
                {"filter": "datum.price == 2000 || datum.price == 6000"},
                {"calculate": "100", "as": "covered"},
            ],
            "mark": {"type": "line", "strokeDash": [6, 4]},
        },
        {"transform": [{"filter": "datum.chosen"}], "mark": {"type": "point", "filled": True, "size": 140}},
    ],
}
SAYS = (
    "At {price} dollars an ounce {weight} kg of gold are worth {worth} million dollars. "
    "{promised} million are promised: {covered} % are covered.",
    "Below {even} dollars an ounce the gold no longer covers the promise.",
)


def backing(
    price: Annotated[int, "Price of gold", "2000..6000 step 20 dollars an ounce", "F-142"] = 4_160,
    weight: Annotated[int, "Gold in the vault", "300..500 step 1 kg", "F-140"] = 376,
    promised: Annotated[int, "Tokens that promise a dollar each", "30..80 step 1 million", "F-137"] = 50,
) -> dict[str, Any]:
    """The share of the promised dollars that the gold would bring, for every price of gold.

    >>> backing()["says"][0][1]["covered"]
    100.6
    """
    ounces = weight * OUNCES
    rows = [
        {"price": one, "covered": round(100 * ounces * one / promised / 1e6, 1), "chosen": one == price}
        for one in sorted({*range(2000, 6001, 100), price})
    ]
    facts = {
        "price": price,
        "weight": weight,
        "worth": round(ounces * price / 1e6, 1),
        "promised": promised,
        "covered": next(row["covered"] for row in rows if row["chosen"]),
        "even": round(promised * 1e6 / ounces),
    }
    return {"rows": rows, "columns": COLUMNS, "chart": CHART, "says": [(one, facts) for one in SAYS]}
