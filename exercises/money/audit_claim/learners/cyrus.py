"""is: every_slip_is_a_lie rank_upside_down"""
# I thought: rank is like a mark at school, the higher the better; and a wrong number is wrong.
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
    candidates = [s for s in sources if s.about == claim.about]
    if len(candidates) == 0:
        return None
    return max(candidates, key=lambda s: (s.rank, s.date))


def in_small(value, unit):
    if unit not in UNITS:
        return value, unit
    return value * UNITS[unit][1], UNITS[unit][0]


def audit_claim(claim, sources):
    source = deciding(claim, sources)
    if source is None:
        return "unsupported"
    said, unit1 = in_small(claim.value, claim.unit)
    known, unit2 = in_small(source.value, source.unit)
    if unit1 != unit2:
        return "unit error"
    if known * 95 <= said * 100 <= known * 105:
        return "supported"
    return "contradicted"
