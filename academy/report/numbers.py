"""Reads and writes numbers as a teacher's sheet has them: `10,00`, `1,000.0`, `1 000,0`. A mark is never too high."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

_SPACES = " \u00a0\u202f\u2009'\u2019"  # between thousands
_PLAIN = re.compile(r"\d+")
_PART = re.compile(r"(\d+)([.,])(\d+)")
_GROUPED = re.compile(rf"(\d{{1,3}}(?:([.,{_SPACES}])\d{{3}})(?:\2\d{{3}})*)(?:([.,])(\d+))?")


def readings(text: str) -> dict[str, Decimal]:
    """What a text may mean, by decimal mark; the mark is empty where the text has none. Empty: no number."""
    text = text.strip()
    found: dict[str, Decimal] = {}
    if _PLAIN.fullmatch(text):
        found[""] = Decimal(text)
    elif part := _PART.fullmatch(text):
        found[part[2]] = Decimal(f"{part[1]}.{part[3]}")
    grouped = _GROUPED.fullmatch(text)
    if grouped and not text.startswith("0") and grouped[2] != grouped[3]:
        whole = re.sub(r"\D", "", grouped[1])
        mark = grouped[3] or {",": ".", ".": ","}.get(grouped[2], "")
        found[mark] = Decimal(f"{whole}.{grouped[4] or 0}")
    return found


def decimal_mark(texts: Iterable[str]) -> str:
    """The mark that a sheet uses, told by the numbers that read in one way; empty where none does, or they differ."""
    marks = {next(iter(found)) for text in texts if len(found := readings(text)) == 1} - {""}
    return marks.pop() if len(marks) == 1 else ""


def number(text: str, mark: str) -> Decimal | None:
    """The number, if it can be read in one way; `mark`: what the sheet uses. Raises Ambiguous if in two."""
    found = readings(text)
    if len(found) > 1 and mark not in found:
        raise Ambiguous(text)
    return (found[mark] if len(found) > 1 else next(iter(found.values()))) if found else None


class Ambiguous(Exception):
    """A number that can be read in two ways."""


def share(points: int, of: int, maximum: Decimal, mark: str) -> str:
    """So many points, out of the maximum, as the sheet writes it: at most two decimals, and never above the maximum."""
    part = Fraction(min(max(points, 0), of), of) if of > 0 else Fraction(0)
    exact = part * Fraction(maximum)
    value = (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(Decimal("0.01"), ROUND_HALF_EVEN)
    text = f"{min(value, maximum):f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace(".", mark or ".")
