"""Names that change, habits that stay: link two months by the marks that people share. Generated data only."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One payment in a file: the payer has a new name in each epoch, shops keep theirs."""

    name: str
    shop: str
    amount: int  # tyiyn


def relink(old: list[Row], new: list[Row], least: int = 2) -> dict[str, str]:
    """Return the names of `old` that can be linked, each with its name in `new`."""
    raise NotImplementedError
