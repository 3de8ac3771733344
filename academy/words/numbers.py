"""Numbers as people of a language write them."""

from decimal import Decimal
from typing import Any


def in_words(value: Any, lang: str) -> str:
    """A number with four digits that count, a decimal with all of its own; a text as it is."""
    if isinstance(value, str):
        return value
    if isinstance(value, Decimal):
        text = f"{value:,f}"
    elif isinstance(value, float) and value and not 1e-4 <= abs(value) < 1e15:
        digits, exponent = f"{value:.2e}".split("e")
        raised = str(int(exponent)).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
        text = f"{float(digits):g} × 10{raised}"
    elif isinstance(value, float) and not value.is_integer() and abs(value) < 1000:
        text = f"{float(f'{value:.4g}'):f}".rstrip("0").rstrip(".")
    else:
        text = f"{round(value):,}"
    text = text.replace("-", "\u2212")
    return text if lang == "en" else text.replace(",", "\u00a0").replace(".", ",")
