"""is: unit_blind power_is_energy (one function)"""
# I thought: the numbers stand there, so I compare the numbers.
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
    if not fitting:
        return None
    lowest = min(s.rank for s in fitting)
    fitting = [s for s in fitting if s.rank == lowest]
    return sorted(fitting, key=lambda s: s.date)[-1]


def is_near(a, b):
    return abs(a - b) * 20 <= b


def audit_claim(claim, sources):
    source = deciding(claim, sources)
    if source is None:
        return "unsupported"
    a, b = claim.value, source.value
    if is_near(a, b):
        return "supported"
    for power in range(1, 10):
        if is_near(a * 10**power, b) or is_near(a, b * 10**power):
            return "unit error"
    return "contradicted"
