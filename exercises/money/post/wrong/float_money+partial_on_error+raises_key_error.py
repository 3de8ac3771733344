"""fails: unknown_account whole_tyiyn book_stays all_or_nothing any_entry sum_stays"""

from collections.abc import Sequence


class Unbalanced(Exception):
    """The amounts of an entry do not add up to 0, or one of them is not a whole number of tyiyn."""


class UnknownAccount(Exception):
    """The book has no account of this name."""


def post(book: dict[str, int], entry: Sequence[tuple[str, int]]) -> dict[str, int]:
    """Return the book after every line (account, amount) of the entry; the book that was given stays as it was."""
    after = book
    for account, amount in entry:
        after[account] += amount
    if sum(amount for _, amount in entry) != 0:
        raise Unbalanced("the amounts do not add up to 0")
    return after
