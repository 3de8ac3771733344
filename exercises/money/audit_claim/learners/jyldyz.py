"""is: exact_only"""
# I thought: a number is right or it is wrong.
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
    best = None
    for s in sources:
        if s.about == claim.about:
            if best is None or s.rank < best.rank:
                best = s
            elif s.rank == best.rank and s.date > best.date:
                best = s
    return best


def audit_claim(claim, sources):
    source = deciding(claim, sources)
    if source is None:
        return "unsupported"
    unit, n = UNITS.get(claim.unit, (claim.unit, 1))
    unit2, m = UNITS.get(source.unit, (source.unit, 1))
    if unit != unit2:
        return "unit error"
    a, b = claim.value * n, source.value * m
    if a == b:
        return "supported"
    for zeros in range(1, 10):
        if a == b * 10**zeros or b == a * 10**zeros:
            return "unit error"
    return "contradicted"
