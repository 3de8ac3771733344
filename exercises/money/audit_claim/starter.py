"""Does a headline hold? Claims and sources are whole numbers with a unit."""

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
    raise NotImplementedError


def audit_claim(claim: Claim, sources: Sequence[Source]) -> str:
    """Return "supported", "contradicted", "unit error" or "unsupported"."""
    raise NotImplementedError
