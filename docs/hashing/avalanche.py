"""Code of the lesson on the avalanche: which bits change, and how likely an accident is."""

from hashlib import sha256
from math import exp, log, sqrt


# --8<-- [start:changed]
def bits(text: str) -> str:
    """The 256 bits of the fingerprint of a text, as zeros and ones."""
    return f"{int.from_bytes(sha256(text.encode()).digest()):0256b}"


def changed_bits(first: str, second: str) -> str:
    """Four lines of 64 marks, one for each bit: # where the two differ."""
    both = zip(bits(first), bits(second), strict=True)
    marks = "".join("." if one == other else "#" for one, other in both)
    return "\n".join(marks[start : start + 64] for start in range(0, 256, 64))


# --8<-- [end:changed]


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
    return 1 - exp(-equal_pairs(n, values))


def even_chance(values: int) -> float:
    """How many things make an equal pair as likely as not."""
    return sqrt(2 * log(2) * values)


# --8<-- [end:odds]
