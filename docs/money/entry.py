"""Code of the lesson on entries: when an entry may be booked. Amounts are whole numbers."""

from collections.abc import Sequence


# --8<-- [start:balanced]
def balanced(entry: Sequence[tuple[str, int]]) -> bool:
    """Whether the lines (account, amount) of an entry add up to zero."""
    return sum(amount for _, amount in entry) == 0


# --8<-- [end:balanced]
