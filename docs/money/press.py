"""Code of the lesson on headlines: power and energy."""


# --8<-- [start:energy]
def energy(kw: int, hours: int) -> int:
    """How many kilowatt-hours a load of so many kilowatts uses in so many hours."""
    return kw * hours


# --8<-- [end:energy]
