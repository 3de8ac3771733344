"""is: silence_contradicts first_wins"""
# I thought: the list is sorted by how good the sources are; and what nobody confirms is not true.
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
    for s in sources:
        if s.about == claim.about:
            return s
    return None


def audit_claim(claim, sources):
    s = deciding(claim, sources)
    if s is None:
        return "contradicted"
    c_unit, c_size = UNITS.get(claim.unit, (claim.unit, 1))
    s_unit, s_size = UNITS.get(s.unit, (s.unit, 1))
    if c_unit != s_unit:
        return "unit error"
    c, k = claim.value * c_size, s.value * s_size
    if 20 * abs(c - k) <= k:
        return "supported"
    factors = [10**i for i in range(1, 10)]
    if any(20 * abs(c * f - k) <= k or 20 * abs(c - k * f) <= k * f for f in factors):
        return "unit error"
    return "contradicted"
