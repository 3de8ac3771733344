"""is: oldest_wins only_thousands"""
# I thought: the smallest comes first, as in sorting; and people mix up thousands, millions and billions.
from dataclasses import dataclass

UNITS = {
    "som": ("tyiyn", 100),
    "dollar": ("tyiyn", 8745),
    "MW": ("kW", 1000),
    "MWh": ("kWh", 1000),
    "GWh": ("kWh", 1_000_000),
    "t": ("kg", 1000),
    "times": ("%", 100),
}


@dataclass
class Claim:
    about: str
    value: int
    unit: str


@dataclass
class Source:
    about: str
    value: int
    unit: str
    date: str
    rank: int


def deciding(claim, sources):
    fitting = sorted((s for s in sources if s.about == claim.about), key=lambda s: (s.rank, s.date))
    return fitting[0] if fitting else None


def audit_claim(claim, sources):
    source = deciding(claim, sources)
    if source is None:
        return "unsupported"
    unit, n = UNITS.get(claim.unit, (claim.unit, 1))
    unit2, m = UNITS.get(source.unit, (source.unit, 1))
    if unit != unit2:
        return "unit error"
    a, b = claim.value * n, source.value * m

    def fits(a, b):
        return abs(a - b) * 20 <= b

    if fits(a, b):
        return "supported"
    for factor in (1000, 1_000_000, 1_000_000_000):
        if fits(a * factor, b) or fits(a, b * factor):
            return "unit error"
    return "contradicted"
