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
        closer = best is None or source.rank < best.rank
        newer = best is not None and source.rank == best.rank and source.date > best.date
        if source.about == claim.about and (closer or newer):
            best = source
    return best


def audit_claim(claim, sources):
    if (source := deciding(claim, sources)) is None:
        return "unsupported"
    (unit, said), (other, known) = _plain(claim), _plain(source)
    if unit != other:
        return "unit error"
    zeros = 0
    while not known * 95 <= said * 100 <= known * 105:
        zeros += 1
        if zeros > 9:
            return "contradicted"
        if said < known:
            said *= 10
        else:
            known *= 10
    return "unit error" if zeros else "supported"


def _plain(one):
    small, size = UNITS.get(one.unit, (one.unit, 1))
    return small, one.value * size
