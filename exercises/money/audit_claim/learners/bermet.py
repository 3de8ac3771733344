"""is: margin_of_the_claim"""
# I thought: 5 % of the number I am checking.
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
    for source in sources:
        if source.about != claim.about:
            continue
        if best is None or source.rank < best.rank or (source.rank == best.rank and source.date > best.date):
            best = source
    return best


def close(number, other):
    return abs(number - other) <= number * 5 / 100


def audit_claim(claim, sources):
    source = deciding(claim, sources)
    if not source:
        return "unsupported"
    unit, size = UNITS.get(claim.unit, (claim.unit, 1))
    unit2, size2 = UNITS.get(source.unit, (source.unit, 1))
    if unit != unit2:
        return "unit error"
    number, truth = claim.value * size, source.value * size2
    if close(number, truth):
        return "supported"
    for zeros in range(1, 10):
        factor = 10**zeros
        if close(number * factor, truth) or close(number, truth * factor):
            return "unit error"
    return "contradicted"
