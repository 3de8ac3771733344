"""is: unit_names"""
# I thought: when the two units are not the same word, that is a unit error.
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
    found = None
    for s in sources:
        if s.about == claim.about:
            if found is None or (s.rank, found.date) < (found.rank, s.date):
                found = s
    return found


def audit_claim(claim, sources):
    source = deciding(claim, sources)
    if source is None:
        return "unsupported"
    if claim.unit != source.unit:
        return "unit error"
    if 20 * abs(claim.value - source.value) <= source.value:
        return "supported"
    for power in range(1, 10):
        for said, known in ((claim.value * 10**power, source.value), (claim.value, source.value * 10**power)):
            if 20 * abs(said - known) <= known:
                return "unit error"
    return "contradicted"
