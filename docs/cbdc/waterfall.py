"""Code of the lesson on the holding limit: what a conversion changes, and how much could leave. Tyiyn."""

SOM = 100
"""Tyiyn in a som."""

DEPOSITS = [som * SOM for som in (800, 3_000, 7_500, 12_000, 40_000, 400_000)]
"""Six invented customers of one bank, in tyiyn."""


# --8<-- [start:could_leave]
def could_leave(deposits: list[int], limit: int) -> int:
    """The most that can leave if every customer fills a wallet, in tyiyn."""
    return sum(min(deposit, limit) for deposit in deposits)


# --8<-- [end:could_leave]


# --8<-- [start:sheets]
def sheets(converted: int) -> dict[str, int]:
    """What changes when so much of a deposit becomes digital som, in tyiyn."""
    return {
        "customer: deposit at the bank": -converted,
        "customer: digital som": +converted,
        "bank: owes the customer": -converted,
        "bank: reserves at the central bank": -converted,
        "central bank: owes the bank (reserves)": -converted,
        "central bank: owes the customer (digital som)": +converted,
    }


# --8<-- [end:sheets]
