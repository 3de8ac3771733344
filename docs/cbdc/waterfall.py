"""Code of the lesson on the holding limit: how much could leave. Tyiyn."""

SOM = 100
"""Tyiyn in a som."""

DEPOSITS = [som * SOM for som in (800, 3_000, 7_500, 12_000, 40_000, 400_000)]
"""Six invented customers of one bank, in tyiyn."""


# --8<-- [start:could_leave]
def could_leave(deposits: list[int], limit: int) -> int:
    """The most that can leave if every customer fills a wallet, in tyiyn."""
    return sum(min(deposit, limit) for deposit in deposits)


# --8<-- [end:could_leave]
