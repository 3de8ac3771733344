"""fails: unknown_account book_stays all_or_nothing any_entry"""

from collections.abc import Sequence


class Unbalanced(Exception):
    """The amounts of an entry do not add up to 0, or one of them is not a whole number of tyiyn."""


class UnknownAccount(Exception):
    """The book has no account of this name."""


def post(book: dict[str, int], entry: Sequence[tuple[str, int]]) -> dict[str, int]:
    """Return the book after every line (account, amount) of the entry; the book that was given stays as it was."""
    if any(type(amount) is not int for _, amount in entry):
        raise Unbalanced("an amount is not a whole number of tyiyn")
    if sum(amount for _, amount in entry) != 0:
        raise Unbalanced("the amounts do not add up to 0")
    after = book
    for account, amount in entry:
        after[account] = after.get(account, 0) + amount
    return after
