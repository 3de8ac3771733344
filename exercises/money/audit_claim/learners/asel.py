"""is: newest_wins"""
# I thought: I sort by date and rank, and take the best one from the end.
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
    fitting = [s for s in sources if s.about == claim.about]
    fitting.sort(key=lambda s: (s.date, -s.rank))
    return fitting[-1] if fitting else None


def base(thing):
    if thing.unit in UNITS:
        small, factor = UNITS[thing.unit]
        return thing.value * factor, small
    return thing.value, thing.unit


def audit_claim(claim, sources):
    source = deciding(claim, sources)
    if source is None:
        return "unsupported"
    x, unit_x = base(claim)
    y, unit_y = base(source)
    if unit_x != unit_y:
        return "unit error"
    if abs(x - y) * 100 <= 5 * y:
        return "supported"
    for n in range(1, 10):
        if abs(x * 10**n - y) * 100 <= 5 * y:
            return "unit error"
        if abs(x - y * 10**n) * 100 <= 5 * y * 10**n:
            return "unit error"
    return "contradicted"
