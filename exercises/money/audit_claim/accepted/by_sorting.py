from dataclasses import dataclass
from fractions import Fraction

SIZES = {"tyiyn": {"som": 100, "dollar": 8745}, "kW": {"MW": 1000}, "kWh": {"MWh": 1000, "GWh": 10**6}}
SIZES |= {"kg": {"t": 1000}, "%": {"times": 100}}


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
    newest_first = sorted(sources, key=lambda source: source.date, reverse=True)
    closest_first = sorted(newest_first, key=lambda source: source.rank)
    return next((source for source in closest_first if source.about == claim.about), None)


def audit_claim(claim, sources):
    source = deciding(claim, sources)
    if not source:
        return "unsupported"
    sizes = next((one for small, one in SIZES.items() if claim.unit in (small, *one)), {})
    small = next((small for small, one in SIZES.items() if one is sizes), claim.unit)
    if source.unit not in (small, *sizes):
        return "unit error"
    size, other_size = sizes.get(claim.unit, 1), sizes.get(source.unit, 1)
    if source.value == 0:
        return "contradicted" if claim.value else "supported"
    ratio = Fraction(claim.value * size, source.value * other_size)
    slips = {Fraction(10) ** power for power in range(-9, 10)}
    found = [slip for slip in slips if abs(ratio / slip - 1) <= Fraction(1, 20)]
    return {(): "contradicted", (1,): "supported"}.get(tuple(found), "unit error")
