"""fails: other_units rules_change"""

from collections.abc import Sequence
from dataclasses import dataclass

# a larger unit: (the smallest unit for the same thing, how many of it); a unit that is not here is a smallest one
UNITS = {
    "som": ("tyiyn", 100),
    "dollar": ("tyiyn", 8745),  # at 87.45 som, the rate of autumn 2025
    "MW": ("kW", 1000),
    "MWh": ("kWh", 1000),
    "GWh": ("kWh", 1_000_000),
    "t": ("kg", 1000),
    "times": ("%", 100),
}


@dataclass
class Claim:
    """What a headline says."""

    about: str
    value: int
    unit: str


@dataclass
class Source:
    """What a source says, and how close it stands to the matter."""

    about: str
    value: int
    unit: str
    date: str  # such as "2025-11-20" or "2025-11"
    rank: int  # 1: has measured, counted or decided it; 2: reports it; 3: repeats a report


def deciding(claim: Claim, sources: Sequence[Source]) -> Source | None:
    """Return the source that decides about the claim, or None if none speaks of the same matter."""
    fitting = [source for source in sources if source.about == claim.about]
    if not fitting:
        return None
    best = min(source.rank for source in fitting)
    return max((source for source in fitting if source.rank == best), key=lambda source: source.date)


def audit_claim(claim: Claim, sources: Sequence[Source]) -> str:
    """Return "supported", "contradicted", "unit error" or "unsupported"."""
    source = deciding(claim, sources)
    if source is None:
        return "unsupported"
    unit, said = _smallest(claim)
    other_unit, known = _smallest(source)
    if claim.unit != source.unit:
        return "unit error"
    if _near(said, known):
        return "supported"
    for power in range(1, 10):
        if _near(said * 10**power, known) or _near(said, known * 10**power):
            return "unit error"
    return "contradicted"


def _smallest(statement: Claim | Source) -> tuple[str, int]:
    """The smallest unit for it, and how many of them."""
    unit, size = UNITS.get(statement.unit, (statement.unit, 1))
    return unit, statement.value * size


def _near(said: int, known: int) -> bool:
    """Within 5 % of what is known."""
    return 20 * abs(said - known) <= known
