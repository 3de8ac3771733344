"""The book of one bank, in double entry. All amounts are whole tyiyn; what the bank owes stands with a minus."""

from collections.abc import Sequence


class Unbalanced(Exception):
    """The amounts of an entry do not add up to 0, or one of them is not a whole number of tyiyn."""


class UnknownAccount(Exception):
    """The book has no account of this name."""


def post(book: dict[str, int], entry: Sequence[tuple[str, int]]) -> dict[str, int]:
    """Return the book after every line (account, amount) of the entry; the book that was given stays as it was."""
    raise NotImplementedError
