"""Code of the lesson on the avalanche: which bits change, and how likely an accident is."""

from hashlib import sha256
from math import expm1, log, sqrt


def changed_bits(first: str, second: str) -> str:
    """Four lines of 64 signs, one for each bit of the two fingerprints: # where they differ.

    >>> changed_bits("a", "a").count("#")
    0
    """
    one, two = (f"{int.from_bytes(sha256(text.encode()).digest()):0256b}" for text in (first, second))
    signs = "".join("." if a == b else "#" for a, b in zip(one, two, strict=True))
    return "\n".join(signs[start : start + 64] for start in range(0, 256, 64))


# --8<-- [start:pairs]
def pairs(n: int) -> int:
    """How many pairs n things make."""
    return n * (n - 1) // 2


# --8<-- [end:pairs]


# --8<-- [start:odds]
def equal_pairs(n: int, values: int) -> float:
    """How many equal pairs to expect among n things, with so many values."""
    return pairs(n) / values


def odds(n: int, values: int) -> float:
    """The probability of an equal pair (close, if there are many values)."""
    return -expm1(-equal_pairs(n, values))


def even_chance(values: int) -> float:
    """How many things make an equal pair as likely as not."""
    return sqrt(2 * log(2) * values)


# --8<-- [end:odds]
