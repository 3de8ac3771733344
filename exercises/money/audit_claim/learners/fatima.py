"""is: counts_other_powers"""
# I thought: as many zeros as it takes: I multiply the smaller number until it is as long as the other.
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
    about = [s for s in sources if s.about == claim.about]
    about = sorted(about, key=lambda s: s.date, reverse=True)
    about = sorted(about, key=lambda s: s.rank)
    if about:
        return about[0]


def audit_claim(claim, sources):
    source = deciding(claim, sources)
    if source is None:
        return "unsupported"
    a, b = claim.value, source.value
    unit_a, unit_b = claim.unit, source.unit
    if unit_a in UNITS:
        unit_a, size = UNITS[unit_a]
        a *= size
    if unit_b in UNITS:
        unit_b, size = UNITS[unit_b]
        b *= size
    if unit_a != unit_b:
        return "unit error"
    if abs(a - b) <= b / 20:
        return "supported"
    if a == 0 or b == 0:
        return "contradicted"
    while a * 2 < b:
        a *= 10
    while b * 2 < a:
        b *= 10
    if abs(a - b) <= b / 20:
        return "unit error"
    return "contradicted"
