"""is: five_percent_excluded"""
# I thought: the number of zeros is the logarithm, so I round it and look what is left.
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

from math import log10


def deciding(claim, sources):
    return min(
        (s for s in sources if s.about == claim.about),
        key=lambda s: (s.rank, [-int(part) for part in s.date.split("-")]),
        default=None,
    )


def audit_claim(claim, sources):
    source = deciding(claim, sources)
    if source is None:
        return "unsupported"
    unit, n = UNITS.get(claim.unit, (claim.unit, 1))
    unit2, m = UNITS.get(source.unit, (source.unit, 1))
    if unit != unit2:
        return "unit error"
    if claim.value == source.value == 0:
        return "supported"
    if claim.value == 0 or source.value == 0:
        return "contradicted"
    ratio = (claim.value * n) / (source.value * m)
    zeros = round(log10(ratio))
    rest = ratio / 10**zeros
    if not 0.95 < rest < 1.05 or abs(zeros) > 9:
        return "contradicted"
    return "unit error" if zeros else "supported"
